import {
  type Call,
  type CallState,
  customer,
  type HeldCall,
  openCall,
  type Understanding,
  type Understood
} from '#contact/call';
import type { Run, RunHeader, Versions } from '#contact/log';
import { dimensions, type Dimension } from '#domain/ids';
import { type Lang, type Text } from '#domain/text';
import { fold } from '#kernel/fold';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { scoreRun } from '#scoring/score';
import type { Scorecard } from '#scoring/scorecard';
import { Watched } from './inside/reads';
import { usesIn, type LimitUse } from './inside/uses';
import { whyOf, type Why } from './inside/why';
import type { ReadingMemo } from './readings';
import type { Chart } from '#kernel/chart';
import { callChart } from '#machines/call';
import { readyChart } from '#ticket/ready-chart';
import { assert } from '#domain/assert';
import { callScope } from '#contact/call-scope';

class FoldedBefore {
  readonly #lines = new Map<string, { readonly said: Understood; readonly asked: Watched<Policy> }>();
  #customer: Chart | undefined;

  readonly understanding: Understanding = (text, policy, find) => {
    const known = this.#lines.get(text);
    if (known) return known.asked.isSameIn(policy) ? known.said : find(policy);
    const asked = new Watched(policy);
    const said = find(asked.view);
    this.#lines.set(text, { said, asked });
    return said;
  };

  withCustomer(simulation: Call['simulation']): Call['simulation'] {
    const process = simulation.processes[customer];
    assert(process && 'chart' in process, 'a customer who is a chart');
    const chart: typeof process.chart = (key, memory) => (this.#customer ??= process.chart(key, memory));
    return { ...simulation, processes: { ...simulation.processes, [customer]: { ...process, chart } } };
  }
}

export type { Why } from './inside/why';

/** Run to score again: a file, or one stored in a browser. */
export interface RunToScore {
  readonly name: Text;
  readonly header: Omit<RunHeader, 'versions'>;
  readonly entries: Run['entries'];
  readonly until_ms?: number;
}

export interface Verdicts {
  /** Score from 0 to 100, one decimal. */
  readonly total: number;
  readonly passed: boolean;
  readonly dimensions: Readonly<Record<Dimension, { readonly score: number; readonly passed: boolean }>>;
}

export interface ScoredAnew {
  readonly id: string;
  readonly name: Text;
  readonly scenario: string;
  readonly lang: Lang;
  readonly before: Verdicts;
  readonly after: Verdicts;
  readonly change: number;
  /** Verdicts that change: the overall result, or single dimensions. */
  readonly flips: readonly ('passed' | Dimension)[];
  /** Reasons, most important first; empty if nothing changes. */
  readonly why: readonly Why[];
  readonly neverStarted: readonly string[];
  readonly uses: readonly LimitUse[];
}

interface Scored {
  readonly card: Scorecard;
  readonly started: readonly string[];
  readonly uses: readonly LimitUse[];
}

interface Remembered extends Scored {
  readonly read: ReadUtterance;
  readonly call: HeldCall;
  readonly state: CallState;
  readonly played: Watched<Policy>;
  readonly judged: Watched<Policy>;
  readonly before: FoldedBefore;
}

/** Cache of runs scored under the policy in force; drafts that change nothing a run used reuse its card or play. */
export class ScoreMemo {
  readonly #known = new WeakMap<Policy, Map<RunToScore, Remembered>>();
  played = 0;
  scored = 0;

  inForce(run: RunToScore, scenario: Scenario, policy: Policy, readings: ReadingMemo): Scored {
    let runs = this.#known.get(policy);
    if (!runs) this.#known.set(policy, (runs = new Map<RunToScore, Remembered>()));
    const known = runs.get(run);
    if (known) return known;
    const read = readings.of(scenario, policy, run.header.lang);
    const [played, judged] = [new Watched(policy), new Watched(policy)];
    const before = new FoldedBefore();
    const { call: whole, state } = this.#play(run, scenario, played.view, read, before);
    // What it was played with is not kept: a card asks for none of it.
    const { simulation: _simulation, ...call } = whole;
    const remembered = { read, call, state, played, judged, before, ...this.#score(call, state, judged.view) };
    if (runs.size < mostKept) runs.set(run, remembered);
    return remembered;
  }

  under(draft: Policy, inForce: Policy, run: RunToScore, scenario: Scenario, readings: ReadingMemo): Scored {
    const known = this.#known.get(inForce)?.get(run);
    const read = readings.of(scenario, draft, run.header.lang);
    if (known?.read === read && known.played.isSameIn(draft)) {
      if (known.judged.isSameIn(draft)) return known;
      return this.#score(known.call, known.state, draft);
    }
    const { call, state } = this.#play(run, scenario, draft, read, known?.read === read ? known.before : undefined);
    return this.#score(call, state, draft);
  }

  #play(run: RunToScore, scenario: Scenario, policy: Policy, read: ReadUtterance, before: FoldedBefore | undefined) {
    this.played += 1;
    const call = openOneOfMany(scenario, policy, read, { ...run.header, versions: unpinned }, before);
    return { call, state: fold(call.simulation, run.entries, run.until_ms) };
  }

  #score(call: HeldCall, state: CallState, policy: Policy): Scored {
    this.scored += 1;
    const card = scoreRun({ ...call, table: { ...call.table, policy } }, state, { record: false });
    const started = state.memory.facts.flatMap(({ kind, clause }) => (kind === 'started' ? [clause] : []));
    // Words of the policy that stand on it are told apart from what watches them: cards are sent to pages.
    return {
      card: JSON.parse(JSON.stringify(card)) as Scorecard,
      started: [...new Set(started)],
      uses: usesIn(state.memory.facts)
    };
  }
}

const mostKept = 300;

const unpinned: Versions = { charts: '', policy: '', lexicon: '', scenario: '' };

/** Scores runs under both policies, one per step; runs whose scenario is not given are omitted. */
export function* reScore(
  inForce: Policy,
  draft: Policy,
  { runs, scenarios }: { readonly runs: readonly RunToScore[]; readonly scenarios: readonly Scenario[] },
  readings: ReadingMemo,
  memo: ScoreMemo = new ScoreMemo()
): Generator<void, readonly ScoredAnew[]> {
  const byId = new Map(scenarios.map((it) => [it.id, it]));
  const all: ScoredAnew[] = [];
  for (const run of runs) {
    const scenario = byId.get(run.header.scenario);
    if (scenario) {
      const before = memo.inForce(run, scenario, inForce, readings);
      yield;
      all.push(compared(run, scenario, before, memo.under(draft, inForce, run, scenario, readings), inForce, draft));
    }
    yield;
  }
  return all;
}

function compared(
  run: RunToScore,
  scenario: Scenario,
  old: Scored,
  now: Scored,
  inForce: Policy,
  draft: Policy
): ScoredAnew {
  const [before, after] = [verdictsOf(old.card, inForce), verdictsOf(now.card, draft)];
  const turned = dimensions.filter((it) => before.dimensions[it].passed !== after.dimensions[it].passed);
  return {
    id: run.header.id,
    name: run.name,
    scenario: run.header.scenario,
    lang: run.header.lang,
    before,
    after,
    change: Math.round((after.total - before.total) * 10) / 10,
    flips: [...(before.passed === after.passed ? [] : (['passed'] as const)), ...turned],
    why: whyOf({ scenario, old: old.card, now: now.card, inForce, draft }),
    neverStarted: old.started.filter((clause) => !now.started.includes(clause)),
    uses: old.uses
  };
}

function verdictsOf({ total, passed, dimensions: dials }: Scorecard, { pass }: Policy): Verdicts {
  return {
    total,
    passed,
    dimensions: Object.fromEntries(
      dimensions.map((it) => {
        const { points, max, score, cap = 100 } = dials[it];
        // Unrounded, as the card compares; nothing is asked of a verdict that nothing can be earned in.
        const reached = max === 0 ? 100 : Math.min((points / max) * 100, cap);
        return [it, { score, passed: reached >= pass.verdict - 1e-9 }];
      })
    ) as Record<Dimension, Verdicts['dimensions'][Dimension]>
  };
}

function openOneOfMany(
  scenario: Scenario,
  policy: Policy,
  read: ReadUtterance,
  header: RunHeader,
  before?: FoldedBefore
): Call {
  const call = openCall(
    scenario,
    policy,
    read,
    header,
    (input, policy) => callScope(input, policy, ({ case: of, ...sets }) => readyChart(callChart)(sets, of)),
    before?.understanding
  );
  return before ? { ...call, simulation: before.withCustomer(call.simulation) } : call;
}
