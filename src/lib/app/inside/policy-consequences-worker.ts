import { consequencesOf, type Material, type PolicySide } from '#consequences/consequences';
import { ScoreMemo, type RunToScore } from '#consequences/re-score';
import { ReadingMemo, type MakeReader } from '#consequences/readings';
import { saidIn } from '#domain/entry';
import { inLang, type Lang } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import type { ConsequencesAnswer, ConsequencesQuestion } from './consequences-channel.ts';
import { readersFor } from './lexicon-pieces.ts';

globalThis.addEventListener('message', ({ data }) => {
  // Sent by `#app/policy-consequences`, and by nobody else: a worker has one owner.
  const question = data as ConsequencesQuestion;
  if (question.asks === 'stop') stops.get(question.id)?.abort();
  else void answer(question);
});

type Begin = Extract<ConsequencesQuestion, { readonly asks: 'begin' }>;

const stops = new Map<number, AbortController>();

async function answer({ id, inForce, draft, material, lexicons }: Begin): Promise<void> {
  const stop = new AbortController();
  stops.set(id, stop);
  const tell = (told: ConsequencesAnswer): void => globalThis.postMessage(told);
  try {
    const make = await readersForAll(material, lexicons);
    const readings = (remembered ??= new ReadingMemo(make));
    const known = { ...material, runs: material.runs.map(sameRun), scenarios: material.scenarios.map(sameScenario) };
    const side: PolicySide = { raw: inForce.raw, policy: samePolicy(inForce.policy) };
    const found = await consequencesOf(
      side,
      draft,
      known,
      { readings, scores, pause },
      (progress) => tell({ id, tells: 'progress', progress }),
      stop.signal
    );
    tell({ id, tells: 'found', found });
  } catch (error) {
    if (!stop.signal.aborted)
      tell({ id, tells: 'failed', why: error instanceof Error ? error.message : String(error) });
  } finally {
    stops.delete(id);
  }
}

const scores = new ScoreMemo();
let remembered: ReadingMemo | undefined;

function remembering<T>(): (it: T) => T {
  const known = new Map<string, T>();
  return (it) => {
    const key = JSON.stringify(it);
    const same = known.get(key) ?? it;
    known.set(key, same);
    return same;
  };
}
const sameRun = remembering<RunToScore>();
const sameScenario = remembering<Scenario>();
const samePolicy = remembering<Policy>();

const longest_ms = 30;
let rested_ms = performance.now();

function pause(): Promise<void> | undefined {
  if (performance.now() - rested_ms < longest_ms) return undefined;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A timer would wait for some milliseconds each time.
    port1.onmessage = () => {
      port1.close();
      rested_ms = performance.now();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function readersForAll({ runs, scenarios }: Material, lexicons: Begin['lexicons']): Promise<MakeReader> {
  const languages = [...runs.map(({ header }) => header.lang), ...scenarios.flatMap((it) => it.languages)];
  return readersFor(languages, linesIn(runs, scenarios), lexicons);
}

function linesIn(runs: Material['runs'], scenarios: Material['scenarios']): readonly (readonly [Lang, string])[] {
  return [
    ...runs.flatMap(({ header, entries }) => saidIn(entries).map((text) => [header.lang, text] as const)),
    ...scenarios.flatMap(({ languages, ready }) =>
      languages.flatMap((lang) => Object.values(ready).map(({ say }) => [lang, inLang(say, lang)] as const))
    )
  ];
}
