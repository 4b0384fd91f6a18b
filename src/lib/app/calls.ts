import { bad, type Result } from '#domain/diagnostic';
import { scoreRun } from '#scoring/score';
import { browserPage, browserTime } from '#session/browser';
import type { CallSession } from '#session/call-session.svelte';
import { openCallSession } from '#session/open-call-session';
import { browserTabs } from '#storage/ownership';
import { tabName } from './chance.ts';
import { callOf } from './data.ts';
import { records } from './records.svelte.ts';

/** Opens the call of a stored run for a screen; see `openCallSession` for what can be wrong. Close it when the screen goes. */
export async function openRun(runId: string): Promise<Result<CallSession>> {
  const store = await records.open();
  if (!store.ok) return bad(...store.diagnostics);
  return openCallSession(
    {
      store: store.value,
      tabs: browserTabs(tabName),
      page: browserPage,
      callOf: (header) => callOf(store.value, header),
      score: scoreRun,
      ...browserTime
    },
    runId
  );
}
