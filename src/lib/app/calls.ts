import { bad, type Result } from '#diagnostics/diagnostic';
import { inLang } from '#domain/text';
import { advance, apply, begin } from '#kernel/simulation';
import type { ReadCall } from '#session/call-screen';
import { browserPage, wallClock } from '#session/browser';
import type { CallSession } from '#session/call-session.svelte';
import { openCallSession } from '#session/open-call-session';
import type { Store } from '#storage/database';
import { browserTabs } from '#storage/run-ownership';
import { fetchFaultMessages } from '#storage/runs';
import { afterPaint } from '#ui/behaviour';
import { callOf, judgedCall } from './data.ts';
import { keepData } from './keep-data.ts';
import { tabName } from './random-ids.ts';
import { shownLines } from './shown-lines.ts';
import { records } from './store-handle.svelte.ts';

/** Scoring is needed at the end only. By then there may be no network, so it is fetched once the call is there. */
let scoring: Promise<typeof import('#scoring/score')> | undefined;

const fetchWords = (): Promise<typeof import('#scoring/reasons')> => import('#scoring/reasons');

function fetchScoring(): Promise<typeof import('#scoring/score')> {
  scoring ??= import('#scoring/score');
  // Tried again by whoever asks next.
  scoring.catch(() => (scoring = undefined));
  return scoring;
}

/** Between two steps of practice, milliseconds: a key pressed meanwhile waits for one of them at most. */
const pause_ms = 25;
/** A line is practised in steps of so much time, until the customer has answered. */
const practised_ms = { step: 5_000, all: 30_000 } as const;

/**
 * Plays the official lines to nobody, step by step: a browser runs what it has never run at a fifth of the speed, and the
 * first thing that the trainee says should not be what it learns on. Playing is pure: nothing comes of it.
 */
async function practise({ call: { header, table, simulation }, reader }: ReadCall): Promise<void> {
  // What only a call can fill is left out: `agentId` is no Chinese, and nobody says it.
  const texts = Object.values(table.policy.scripts).map((script) =>
    inLang(script, header.lang).replace(/\{\w+\}/g, '')
  );
  await reader.prepare(texts);
  for (const say of texts) {
    await pause();
    // Remembered by the call: what is said below is understood by then.
    table.understand(say);
    await pause();
    let state = begin(simulation);
    await pause();
    ({ state } = apply(simulation, state, { at_ms: 0, who: 'agent', say }, 0));
    for (let at_ms = 0; at_ms < practised_ms.all; at_ms += practised_ms.step) {
      await pause();
      state = advance(simulation, state, at_ms + practised_ms.step);
    }
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, pause_ms));
}

/**
 * Opens the call of a stored run for a screen; see `openCallSession` for what can be wrong. Close it when the screen
 * goes.
 */
export async function openRun(runId: string): Promise<Result<CallSession>> {
  const store = await records.open();
  if (!store.ok) return bad(...store.diagnostics);
  let played: ReadCall | undefined;
  const session = await openCallSession(
    {
      store: store.value,
      tabs: browserTabs(tabName),
      page: browserPage,
      async callOf(header) {
        const read = await callOf(store.value, header);
        if (read.ok) played = read.value;
        return read;
      },
      async score(call, state, options) {
        const [{ scoreRun }, judged] = await Promise.all([fetchScoring(), judgedCall(call)]);
        return scoreRun(judged, state, options);
      },
      async reasons(card) {
        const { reasonsOf } = await fetchWords();
        return reasonsOf(card);
      },
      shown: shownLines,
      ...wallClock
    },
    runId
  );
  if (session.ok && played) void afterwards(store.value, played);
  return session;
}

/** What a call needs later: none of it may hold up the first line. What could not be had is asked for again when it is needed. */
async function afterwards(store: Store, call: ReadCall): Promise<void> {
  await afterPaint();
  const kept = keepData(store, call.call.header);
  const practised = practise(call);
  await Promise.allSettled([
    fetchScoring(),
    fetchWords(),
    judgedCall(call.call),
    fetchFaultMessages(),
    kept,
    practised
  ]);
}
