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

const key = 'sb.shown';

const mostKept = 200;

let known: readonly ShownLine[] | undefined;

const shownLines: ShownLines = {
  all: () => (known ??= read(readText(key) ?? '')),
  note(call, turn, lines) {
    const others = shownLines.all().filter((it) => it.call !== call || it.turn !== turn);
    known = [...others, ...lines.map((line) => ({ call, turn, line }))].slice(-mostKept);
    writeSetting(key, known.map((it) => `${it.call} ${it.turn} ${it.line}`).join('\n'));
  }
};

let scoring: Promise<typeof import('#scoring/score')> | undefined;

const fetchWords = (): Promise<typeof import('#scoring/reasons')> => import('#scoring/reasons');

function fetchScoring(): Promise<typeof import('#scoring/score')> {
  scoring ??= import('#scoring/score');
  // Tried again by whoever asks next.
  scoring.catch(() => (scoring = undefined));
  return scoring;
}

const pause_ms = 25;
const practised_ms = { step: 5_000, all: 30_000 } as const;

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

/** Opens the call of a stored run for a screen; see `openCallSession` for errors. Close it when the screen is left. */
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

async function keepData(store: Store, { scenario, lang, versions }: RunHeader): Promise<void> {
  // A scenario of one's own was kept when the run began.
  const now: Partial<Versions> = (await shippedVersions(scenario, lang)) ?? shippedDigests;
  const names = { policy: 'policy', scenario: `scenario/${scenario}`, lexicon: 'lexicon' } as const;
  for (const kind of ['policy', 'scenario', 'lexicon'] as const) {
    // Older data was kept when its run was begun.
    if (now[kind] === versions[kind]) await keepBlob(store, kind, versions[kind], () => shippedText(names[kind]));
  }
}

function read(text: string): readonly ShownLine[] {
  return text.split('\n').flatMap((row) => {
    const [call, turn, line, more] = row.split(' ');
    const isRow = call && line && more === undefined && /^\d+$/.test(turn ?? '');
    return isRow ? [{ call, turn: Number(turn), line }] : [];
  });
}
