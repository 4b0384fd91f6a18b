import { bad, type Result } from '#diagnostics/diagnostic';
import { inLang } from '#domain/text';
import { advance, apply, begin } from '#kernel/simulation';
import type { ReadCall, ShownLine, ShownLines } from '#session/call-screen';
import { browserPage, wallClock } from '#session/browser';
import type { CallSession } from '#session/call-session.svelte';
import { openCallSession } from '#session/open-call-session';
import type { Store } from '#storage/database';
import { browserTabs } from '#storage/run-ownership';
import { fetchFaultMessages } from '#storage/runs';
import { afterPaint } from '#ui/behaviour';
import { callOf, judgedCall } from './data.ts';
import { tabName } from './random-ids.ts';
import { records } from './store-handle.svelte.ts';
import type { RunHeader, Versions } from '#contact/log';
import { keepBlob } from '#storage/blobs';
import { shippedDigests, shippedText, shippedVersions } from './shipped.ts';
import { readText, writeSetting } from './setting.ts';

/** A line each: call, turn, line. Nothing but the choice of bad lines hangs on it. */
const key = 'sb.shown';

/** Some eight guided calls: what was shown before that may come again. */
const mostKept = 200;

/** What this tab knows: a browser that refuses storage forgets it with the tab. */
let known: readonly ShownLine[] | undefined;

/** Bad lines that guided calls have shown in this browser. */
const shownLines: ShownLines = {
  all: () => (known ??= read(readText(key) ?? '')),
  note(call, turn, lines) {
    const others = shownLines.all().filter((it) => it.call !== call || it.turn !== turn);
    known = [...others, ...lines.map((line) => ({ call, turn, line }))].slice(-mostKept);
    writeSetting(key, known.map((it) => `${it.call} ${it.turn} ${it.line}`).join('\n'));
  }
};

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

/**
 * Keeps what determines a run beside it, so that it can be played and judged when the app has other data: what is kept
 * already is neither fetched nor written. Rejects if something cannot be fetched; the next opening of a run tries again.
 */
async function keepData(store: Store, { scenario, lang, versions }: RunHeader): Promise<void> {
  // A scenario of one's own was kept when the run began.
  const now: Partial<Versions> = (await shippedVersions(scenario, lang)) ?? shippedDigests;
  const names = { policy: 'policy', scenario: `scenario/${scenario}`, lexicon: 'lexicon' } as const;
  for (const kind of ['policy', 'scenario', 'lexicon'] as const) {
    // Older data was kept when its run was begun.
    if (now[kind] === versions[kind]) await keepBlob(store, kind, versions[kind], () => shippedText(names[kind]));
  }
}

/** Reads what was stored; what somebody else wrote there is left out. */
function read(text: string): readonly ShownLine[] {
  return text.split('\n').flatMap((row) => {
    const [call, turn, line, more] = row.split(' ');
    const isRow = call && line && more === undefined && /^\d+$/.test(turn ?? '');
    return isRow ? [{ call, turn: Number(turn), line }] : [];
  });
}
