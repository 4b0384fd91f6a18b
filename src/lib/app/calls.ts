import { bad, type Result } from '#domain/diagnostic';
import { browserPage, browserTime } from '#session/browser';
import type { CallSession } from '#session/call-session.svelte';
import { openCallSession } from '#session/open-call-session';
import { browserTabs } from '#storage/ownership';
import { tabName } from './chance.ts';
import { records } from './records.svelte.ts';

/**
 * Opens the call of a stored run for a screen; see `openCallSession` for what can be wrong. Close it when the screen
 * goes. What reads policy and language is fetched beside the opening of the store, and scoring beside the call: it is
 * needed at the end only, but by then there may be no network.
 */
export async function openRun(runId: string): Promise<Result<CallSession>> {
  const [data, scoring] = [import('./data.ts'), import('#scoring/score')];
  scoring.catch(() => undefined);
  const store = await records.open();
  if (!store.ok) return bad(...store.diagnostics);
  const { callOf } = await data;
  return openCallSession(
    {
      store: store.value,
      tabs: browserTabs(tabName),
      page: browserPage,
      callOf: (header) => callOf(store.value, header),
      score: async (call, state, options) => (await scoring).scoreRun(call, state, options),
      ...browserTime
    },
    runId
  );
}
