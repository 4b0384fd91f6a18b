import { openCallSession } from '#session/open-call-session';
import { createRun } from '#storage/runs';
import { at, device, header, open } from '#storage/testing/stores';
import { importRun } from '#storage/transfer';

async function opened(begun: boolean) {
  const store = await open(device());
  if (begun) await createRun(store, header('a'), at);
  // What comes from outside and has no end is kept as left.
  else await importRun(store, { header: header('a'), entries: [], disputes: [] }, at);
  const callOf = () => Promise.resolve({ ok: false, diagnostics: [] });
  return (await openCallSession({ store, callOf } as never, 'a')).diagnostics;
}

export const incorrect = () => opened(false);
export const correct = () => opened(true);
