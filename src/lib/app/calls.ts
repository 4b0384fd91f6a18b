import { bad, type Result } from '#diagnostics/diagnostic';
import { inLang } from '#domain/text';
import { fold } from '#kernel/fold';
import type { Call } from '#contact/call';
import { browserPage, browserTime } from '#session/browser';
import type { CallSession } from '#session/call-session.svelte';
import { openCallSession } from '#session/open-call-session';
import { browserTabs } from '#storage/run-ownership';
import { fetchFaultMessages } from '#storage/runs';
import { tabName } from './random-ids.ts';
import { records } from './store-handle.svelte.ts';

/** Scoring is needed at the end only. By then there may be no network, so it is fetched once the call is there. */
let scoring: Promise<typeof import('#scoring/score')> | undefined;

function fetchScoring(): Promise<typeof import('#scoring/score')> {
  scoring ??= import('#scoring/score');
  // Tried again by whoever asks next.
  scoring.catch(() => (scoring = undefined));
  return scoring;
}

/** Between two lines that are played for practice, milliseconds: a key pressed meanwhile waits for one at most. */
const pause_ms = 60;
/** Long enough for the customer to answer. */
const practised_ms = 30_000;

/**
 * Plays the official lines to nobody, one by one: a browser runs what it has never run at a fifth of the speed, and the
 * first thing that the trainee says should not be what it learns on. Playing is pure: nothing comes of it.
 */
async function practise({ header, table, simulation }: Call, isReady: (text: string) => boolean): Promise<void> {
  for (const script of Object.values(table.policy.scripts)) {
    // What only a call can fill is left out: `agentId` is no Chinese, and nobody says it.
    const text = inLang(script, header.lang).replace(/\{\w+\}/g, '');
    if (!isReady(text)) continue;
    await new Promise((done) => setTimeout(done, pause_ms));
    fold(simulation, [{ at_ms: 0, who: 'agent', say: text }], practised_ms);
  }
}

/**
 * Opens the call of a stored run for a screen; see `openCallSession` for what can be wrong. Close it when the screen
 * goes. What reads policy and language is fetched beside the opening of the store.
 */
export async function openRun(runId: string): Promise<Result<CallSession>> {
  const data = import('./data.ts');
  const store = await records.open();
  if (!store.ok) return bad(...store.diagnostics);
  const { callOf, prepare, isReadyFor } = await data;
  const session = await openCallSession(
    {
      store: store.value,
      tabs: browserTabs(tabName),
      page: browserPage,
      callOf: (header) => callOf(store.value, header),
      prepare,
      isReadyFor,
      score: async (call, state, options) => (await fetchScoring()).scoreRun(call, state, options),
      ...browserTime
    },
    runId
  );
  if (session.ok) {
    void fetchScoring();
    void fetchFaultMessages();
    const { call } = session.value;
    void practise(call, (text) => isReadyFor(call.header.lang, text));
  }
  return session;
}
