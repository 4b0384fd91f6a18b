import { unearned, variantReports } from '#analysis/variants';
import { namesHeard } from '#contact/names-heard';
import { saidIn } from '#domain/entry';
import { deskActs } from '#machines/desk-acts';
import type { Policy } from '#machines/policy';
import { makeExplainer, type Reason } from '#language/explain';
import type { ReadUtterance } from '#language/reading';
import { compileLexicon, type Lexicon, type LexiconSource } from '#language/lexicon';
import { makeReader } from '#language/read';
import { prepareFor } from '#language/script';
import { wordingMistake } from '#language/wording';
import { customerWords } from '#atlas/customer-words';
import { findingsOf, stuckFindings } from '#playthrough/findings';
import { playKept, type PlayedAnew } from '#playthrough/kept-runs';
import { proving } from '#playthrough/proof';
import { openScenario, type OpenedScenario, type SharedFile } from '#scenario/read';
import type {
  LineExplained,
  RunsReplayed,
  ScenarioProofsAnswer,
  ScenarioProofsQuestion
} from './scenario-proofs-channel.ts';

const mostRuns = 5000;
const tellEvery_ms = 1000;

type Proving = Extract<ScenarioProofsQuestion, { readonly asks: 'prove' }>;
type Replaying = Extract<ScenarioProofsQuestion, { readonly asks: 'replay' }>;

interface Ground {
  readonly policy: Policy;
  readonly shared: Readonly<Record<string, SharedFile>>;
  readonly lexicon: Lexicon;
}

let ground: Promise<Ground> | undefined;
let wanted: number | undefined;
let replayed: number | undefined;

globalThis.addEventListener('message', ({ data }) => {
  // Sent by `ScenarioProver`, and by nobody else: a worker has one owner.
  const question = data as ScenarioProofsQuestion;
  if (question.asks === 'begin') {
    ground = layGround(question);
    // Told to whoever asks first.
    ground.catch(() => undefined);
  } else if (question.asks === 'halt') wanted = undefined;
  else if (question.asks === 'explain') void explain(question);
  else if (question.asks === 'replay') {
    replayed = question.id;
    void replay(question).catch(() => tell({ tells: 'replayed', id: question.id }));
  } else {
    wanted = question.id;
    void prove(question).catch((error: unknown) =>
      tell({ id: question.id, tells: 'failed', why: error instanceof Error ? error.message : String(error) })
    );
  }
});

const tell = (told: ScenarioProofsAnswer | LineExplained | RunsReplayed): void => globalThis.postMessage(told);

async function layGround({
  policy,
  shared,
  lexicon: from
}: Extract<ScenarioProofsQuestion, { readonly asks: 'begin' }>): Promise<Ground> {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`expected the lexicon at ${from}, came ${response.status}`);
  // Made by our own build out of checked files.
  const lexicon = compileLexicon((await response.json()) as readonly LexiconSource[], true);
  if (!lexicon.ok) throw new Error('expected a lexicon that was checked when the app was built');
  return { policy, shared, lexicon: lexicon.value };
}

interface Opened extends OpenedScenario {
  readonly text: string;
  readonly read: ReadUtterance;
}

let last: Opened | undefined;

function open(text: string, file: string, { policy, shared, lexicon }: Ground): Opened {
  if (last?.text === text) return last;
  const opened = openScenario(text, file, { policy, shared, acts: deskActs, wordingMistake });
  if (!opened.ok) throw new Error('expected a text that was read before');
  const read = makeReader(lexicon, namesHeard(opened.value.scenario.names, policy));
  return (last = { text, read, ...opened.value });
}

async function replay({ id, text, file, runs }: Replaying): Promise<void> {
  if (!ground) throw new Error('expected to be told first by what to read');
  const on = await ground;
  const { scenario, read } = open(text, file, on);
  await prepareFor(runs.flatMap(({ entries }) => saidIn(entries)));
  const played: PlayedAnew[] = [];
  for (const run of runs) {
    await breath();
    if (replayed !== id) return tell({ tells: 'replayed', id });
    try {
      played.push(playKept(scenario, on.policy, read, run));
    } catch {
      // What a file says was done may be something that no call of today can do.
      played.push({ is: 'failed' });
    }
  }
  tell({ tells: 'replayed', id, played });
}

async function prove({ id, text, file, within_ms }: Proving): Promise<void> {
  if (!ground) throw new Error('expected to be told first by what to read');
  const on = await ground;
  if (wanted !== id) return;
  const { policy } = on;
  const { scenario, tree, read } = open(text, file, on);
  await prepareFor(Object.values(scenario.ready).flatMap(({ say }) => [say.zh, say.en]));
  const until_ms = performance.now() + within_ms;
  const isOver = (): boolean => performance.now() > until_ms;
  const work = proving({ scenario, policy, readerOf: () => read }, { runs: mostRuns, isOver });
  let told_ms = performance.now();
  for (let turn = work.next(); ; turn = work.next()) {
    if (turn.done) {
      const proof = turn.value;
      const names = customerWords(scenario);
      const diagnostics = [
        ...unearned(variantReports(scenario, policy), tree.place),
        ...findingsOf(scenario, proof, tree.place, names)
      ];
      return tell({ id, tells: 'found', proof, diagnostics, stuck: stuckFindings(scenario, proof, tree.place, names) });
    }
    const { done, of, soFar } = turn.value;
    const isTold = performance.now() - told_ms < tellEvery_ms;
    if (!isTold) told_ms = performance.now();
    tell({ id, tells: 'progress', done, of, ...(!isTold && { proof: soFar() }) });
    await breath();
    if (wanted !== id) return;
  }
}

let explainer: { readonly key: string; readonly explain: (line: string) => readonly Reason[] } | undefined;

async function explain({ id, line, names }: Extract<ScenarioProofsQuestion, { readonly asks: 'explain' }>) {
  try {
    const { lexicon } = (await ground)!;
    const key = JSON.stringify(names);
    if (explainer?.key !== key) explainer = { key, explain: makeExplainer(lexicon, names) };
    await prepareFor([line]);
    tell({ tells: 'explained', id, reasons: explainer.explain(line) });
  } catch {
    tell({ tells: 'explained', id });
  }
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
