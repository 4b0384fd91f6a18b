import { dimensions, type Dimension } from '#domain/ids';
import type { CameTo, KeptRun, StepTold } from '#domain/kept-run';
import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import { variantOf } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import { scoreRun } from '#scoring/score';
import type { Finding } from '#scoring/scorecard';
import { sentence } from '#scoring/sentences';
import { caseSeed } from './header';
import { beginPlaytest, playAgain, standsIn, type Playtest, type PlaytestSetup } from './playtest';

/** Result of replaying a saved run; no run if its case or language no longer exists. */
export type PlayedAnew =
  | {
      readonly is: 'played';
      readonly run: KeptRun;
      readonly midCall?: true;
      readonly why: Readonly<Record<string, Text>>;
    }
  | { readonly is: 'no-case' }
  | { readonly is: 'no-language' }
  /** It could not be played to its end. */
  | { readonly is: 'failed' };

export function keptOf(first: Playtest, { entries, state }: Playtest, name: string): KeptRun {
  return told(playAgain(first, entries, { until_ms: state.now_ms }), name);
}

/** Sets up a case for a playtest. A seed that now plays another case is replaced by the first that plays it. */
export function setupOf(
  scenario: Scenario,
  { variant, lang, seed, mood }: Pick<KeptRun, 'variant' | 'lang' | 'seed' | 'mood'>
): PlaytestSetup {
  const isOfCase = seed !== undefined && variantOf(scenario, seed) === variant;
  return { seed: isOfCase ? seed : caseSeed(scenario, variant), lang, ...(mood !== undefined && { mood }) };
}

/** Replays a saved run step by step, with the text that it was saved with. */
export function openKept(scenario: Scenario, policy: Policy, read: ReadUtterance, run: KeptRun): Playtest {
  const { entries, until_ms, steps } = run;
  const first = beginPlaytest(scenario, policy, read, setupOf(scenario, run));
  // Pauses behind the customer's last word stay as they were, so that a reworded line changes nothing by its length.
  return playAgain(first, entries, { until_ms, paces_ms: steps.map(({ heard_ms }) => heard_ms) });
}

export function unplayable(
  { variants, languages }: Scenario,
  { variant, lang }: KeptRun
): 'no-case' | 'no-language' | undefined {
  if (own(variants, variant) === undefined) return 'no-case';
  return languages.includes(lang) ? undefined : 'no-language';
}

export function playKept(scenario: Scenario, policy: Policy, read: ReadUtterance, run: KeptRun): PlayedAnew {
  const is = unplayable(scenario, run);
  if (is) return { is };
  const test = openKept(scenario, policy, read, run);
  const { findings } = scoreRun(test.call, test.state, { record: false });
  const why = findings
    .filter(isMissed)
    .toReversed()
    .map((it) => [it.clause, { zh: sentence(it.why, 'zh-CN'), en: sentence(it.why, 'en') }] as const);
  return {
    is: 'played',
    run: told(test, run.name),
    ...(test.state.memory.ended === undefined && { midCall: true as const }),
    why: Object.fromEntries(why)
  };
}

export interface Otherwise {
  readonly ending: boolean;
  readonly passed: boolean;
  readonly scores: readonly Dimension[];
  /** Clauses that are now met but were not; `lost`: the reverse. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** True if the customer passes through other states, or a step is no longer possible. */
  readonly went: boolean;
}

export function comesOtherwise(before: KeptRun, after: KeptRun): Otherwise | undefined {
  const { came: was } = before;
  const { came: now } = after;
  const found: Otherwise = {
    ending: was.ending !== now.ending,
    passed: was.passed !== now.passed,
    scores: dimensions.filter((it) => was.scores[it] !== now.scores[it]),
    gained: now.met.filter((clause) => !was.met.includes(clause)),
    lost: was.met.filter((clause) => !now.met.includes(clause)),
    went: before.steps.some((step, at) => goesElse(step, after.steps[at]))
  };
  const { ending, passed, scores, gained, lost, went } = found;
  return ending || passed || went || scores.length + gained.length + lost.length > 0 ? found : undefined;
}

const goesElse = (was: StepTold, now: StepTold | undefined): boolean =>
  !now || was.refused !== now.refused || was.moved.join(' ') !== now.moved.join(' ');

/** Returns the first step that differs, from 0, and in what; `undefined` if none does. */
export function firstOtherwise(
  was: KeptRun,
  now: KeptRun
): { readonly at: number; readonly in: 'over' | 'refused' | 'understood' | 'answers' | 'moved' } | undefined {
  for (const [at, before] of was.steps.entries()) {
    const after = now.steps[at];
    if (!after) return { at, in: 'over' };
    if (before.refused !== after.refused) return { at, in: 'refused' };
    for (const what of ['understood', 'answers', 'moved'] as const)
      if (before[what].join(' ') !== after[what].join(' ')) return { at, in: what };
  }
  return undefined;
}

function told(test: Playtest, name: string): KeptRun {
  const { call, entries, state, setup } = test;
  const variant = variantOf(call.caseFile.scenario, setup.seed);
  return {
    name,
    variant,
    lang: setup.lang,
    ...(setup.seed !== caseSeed(call.caseFile.scenario, variant) && { seed: setup.seed }),
    ...(setup.mood !== undefined && { mood: setup.mood }),
    entries,
    until_ms: state.now_ms,
    steps: stepsOf(test),
    came: cameTo(test)
  };
}

function cameTo({ call, state }: Playtest): CameTo {
  const { ending, passed, dimensions: dials, findings } = scoreRun(call, state, { record: false });
  const asked = findings.filter(({ verdict }) => verdict !== 'not-applicable');
  const missed = new Set(asked.flatMap((it) => (isMissed(it) ? [it.clause] : [])));
  const met = new Set(asked.flatMap(({ clause }) => (missed.has(clause) ? [] : [clause])));
  const scores = Object.fromEntries(dimensions.map((it) => [it, dials[it].score])) as CameTo['scores'];
  return { ending, passed, scores, met: [...met].sort(), missed: [...missed].sort() };
}

const isMissed = ({ verdict, lost, gate }: Finding): boolean =>
  verdict !== 'not-applicable' && (verdict !== 'met' || lost > 0 || gate);

function stepsOf(last: Playtest): readonly StepTold[] {
  const { lines, acts, refusals } = last.state.memory;
  const [spoken, meant, refused] = [lines.toArray(), acts.toArray(), refusals.toArray()];
  const steps: StepTold[] = [];
  // Time that passed behind the last entry is part of it.
  for (let test: Playtest | undefined = last; test && test.entries.length > 0; test = beforeEntry(test)) {
    const at = test.entries.length - 1;
    const from_ms = test.entries[at]!.at_ms;
    const next_ms = last.entries[at + 1]?.at_ms ?? Infinity;
    const stood = new Set(standsIn(beforeEntry(test)?.state ?? test.state));
    steps.unshift({
      heard_ms: test.heard_ms,
      refused: refused.some(({ entry }) => entry === at),
      understood: [
        ...new Set(meant.flatMap(({ entry, from, name }) => (entry === at && from !== undefined ? [name] : [])))
      ],
      answers: spoken.flatMap((it) =>
        it.who === 'customer' && it.line !== undefined && it.from_ms >= from_ms && it.from_ms < next_ms ? [it.line] : []
      ),
      moved: standsIn(test.state).filter((state) => !stood.has(state))
    });
  }
  return steps;
}

function beforeEntry(test: Playtest): Playtest | undefined {
  let { before } = test;
  while (before && before.entries.length === test.entries.length) before = before.before;
  return before;
}
