import type { DrillStep, Mode } from '#domain/ids';
import type { Text } from '#domain/text';
import { wholeCalls, type Attempt } from './attempt';
import { bestAttempt, casesOf } from './cases';
import type { Standing } from './mastery';
import { day_ms, learning } from './parameters';
import { stepOf } from './steps';

export type Reason =
  | { readonly is: 'unfinished' }
  | { readonly is: 'first' }
  | LostReason
  /** Was steady, and is due since then. */
  | { readonly is: 'fading'; readonly clause: string; readonly due_ms: number }
  /** Never played. */
  | { readonly is: 'new-scenario' }
  /** Passed with help: less help now. */
  | { readonly is: 'less-help'; readonly passed: Mode }
  | { readonly is: 'new-case'; readonly met: number; readonly of: number }
  | { readonly is: 'longest-ago' };

/** Points the last attempt lost on a clause, in hundredths, or a gate it broke. */
export interface LostReason {
  readonly is: 'lost';
  readonly clause: string;
  readonly lost: number;
  readonly max: number;
  readonly gate: boolean;
  readonly why?: Text;
  /** Mode in which the call was failed; the exercise uses a mode with more help. */
  readonly failed?: Mode;
}

export interface Exercise {
  readonly scenario: string;
  readonly reason: Reason;
  readonly run?: string;
  readonly mode?: Mode;
  readonly variant?: string;
  readonly step?: DrillStep;
  readonly clause?: string;
}

export interface Practisable {
  readonly id: string;
  readonly level: number;
  readonly modes: readonly Mode[];
  readonly variants: readonly { readonly id: string }[];
  readonly steps: readonly DrillStep[];
  readonly drilled: readonly string[];
}

export interface Practised {
  readonly scenarios: readonly Practisable[];
  /** Earliest first. */
  readonly attempts: readonly Attempt[];
  readonly standings: readonly Standing[];
  /** Latest first. */
  readonly unfinished: readonly { readonly id: string; readonly scenario: string }[];
  /** Milliseconds since 1970. */
  readonly now_ms: number;
}

/** Returns exercises, most useful first, each scenario once; only lost or fading may repeat the unfinished one. */
export function exercisesOf(practised: Practised): readonly Exercise[] {
  const found: Exercise[] = [];
  for (const choose of [unfinished, first, lost, fading, lessHelp, newScenario, newCase, longestAgo]) {
    const mends = choose === lost || choose === fading;
    const isTaken = (id: string): boolean => found.some(({ scenario, run }) => scenario === id && !(mends && run));
    const one = choose({ ...practised, scenarios: practised.scenarios.filter(({ id }) => !isTaken(id)) });
    if (one) found.push(one);
  }
  return found;
}

function unfinished({ unfinished: [run] }: Practised): Exercise | undefined {
  return run && { scenario: run.scenario, run: run.id, reason: { is: 'unfinished' } };
}

function first({ scenarios, attempts }: Practised): Exercise | undefined {
  if (attempts.length > 0) return undefined;
  const [easiest] = byLevel(scenarios);
  return easiest && { scenario: easiest.id, ...withMost(easiest), reason: { is: 'first' } };
}

function lost({ standings, ...practised }: Practised): Exercise | undefined {
  const failedBy = lostInLatest(practised.attempts);
  const weak = standings
    // What must never be done has no points to lose: a gate is broken by it all the same.
    .filter(({ last, lost, gate }) => last !== undefined && last < learning.kept && (lost > 0 || gate))
    .sort(
      (a, b) =>
        Number(failedBy.has(b.clause)) - Number(failedBy.has(a.clause)) ||
        Number(b.gate) - Number(a.gate) ||
        Number(isDoing(b.clause)) - Number(isDoing(a.clause)) ||
        b.lost * b.lapse - a.lost * a.lapse
    );
  for (const { clause, lost, max, gate, why } of weak) {
    const found = exerciseFor(clause, practised);
    if (found === undefined) continue;
    const { exercise, failed } = found;
    return {
      ...exercise,
      reason: { is: 'lost', clause, lost, max, gate, ...(why && { why }), ...(failed && { failed }) }
    };
  }
  return undefined;
}

function lostInLatest(attempts: readonly Attempt[]): ReadonlySet<string> {
  const latest = attempts.at(-1);
  return new Set(latest?.passed === false ? latest.clauses.map(({ clause }) => clause) : []);
}

const isDoing = (clause: string): boolean => stepOf(clause) !== undefined;

function fading({ standings, ...practised }: Practised): Exercise | undefined {
  const due = standings.filter(({ mastery }) => mastery === 'fading').sort((a, b) => (a.due_ms ?? 0) - (b.due_ms ?? 0));
  for (const { clause, due_ms = 0 } of due) {
    const found = exerciseFor(clause, practised);
    if (found) return { ...found.exercise, reason: { is: 'fading', clause, due_ms } };
  }
  return undefined;
}

interface Found {
  readonly exercise: Omit<Exercise, 'reason'>;
  readonly failed?: Mode;
}

function exerciseFor(
  clause: string,
  { scenarios, attempts }: Pick<Practised, 'scenarios' | 'attempts'>
): Found | undefined {
  const tried = attempts.findLast(({ clauses }) => clauses.some((result) => result.clause === clause));
  const scenario = scenarios.find(({ id }) => id === tried?.scenario);
  if (tried === undefined || scenario === undefined) return undefined;
  const step = stepOf(clause);
  const hadFailed = !tried.passed && tried.step === undefined;
  if (step !== undefined && scenario.drilled.includes(clause)) {
    return { exercise: { scenario: scenario.id, step, clause }, ...(hadFailed && { failed: tried.mode }) };
  }
  // In such a case, for others may not ask for it.
  const mode = helpAfter(tried, scenario);
  const exercise = { scenario: scenario.id, mode, variant: tried.variant };
  return { exercise, ...(hadFailed && mode !== tried.mode && { failed: tried.mode }) };
}

function helpAfter({ mode, passed, step }: Attempt, { modes }: Practisable): Mode {
  const more = modes[modes.indexOf(mode) - 1];
  return more !== undefined && (mode === 'exam' || (!passed && step === undefined)) ? more : mode;
}

function lessHelp({ scenarios, attempts }: Practised): Exercise | undefined {
  for (const scenario of byLevel(scenarios)) {
    const { id, modes } = scenario;
    const passed = modes.filter((mode) => bestAttempt(attempts, id, mode)?.passed === true).at(-1);
    const next = passed && modes[modes.indexOf(passed) + 1];
    if (passed && next && !failedSince(attempts, id, next, passed))
      return { ...inMode(scenario, next, attempts), reason: { is: 'less-help', passed } };
  }
  return undefined;
}

/** Whether less help was tried and failed since the last time that it went well with more: then it is no time for it yet. */
function failedSince(attempts: readonly Attempt[], id: string, less: Mode, more: Mode): boolean {
  const own = wholeCalls(attempts).filter(({ scenario }) => scenario === id);
  const failed = own.findLastIndex(({ mode, passed }) => mode === less && !passed);
  return failed > own.findLastIndex(({ mode, passed }) => mode === more && passed);
}

/** A call in a mode; an exam on a case that was never met, while there is one: what was met is known already. */
function inMode(scenario: Practisable, mode: Mode, attempts: readonly Attempt[]): Omit<Exercise, 'reason'> {
  const unmet = casesOf(scenario, attempts).find(({ state }) => state === 'unmet');
  return { scenario: scenario.id, mode, ...(mode === 'exam' && unmet && { variant: unmet.variant.id }) };
}

function newScenario({ scenarios, attempts }: Practised): Exercise | undefined {
  const unplayed = byLevel(scenarios).find(({ id }) => !attempts.some(({ scenario }) => scenario === id));
  return unplayed && { scenario: unplayed.id, ...withMost(unplayed), reason: { is: 'new-scenario' } };
}

function newCase({ scenarios, attempts }: Practised): Exercise | undefined {
  const sets = byLevel(scenarios).flatMap((scenario) => {
    const cases = casesOf(scenario, attempts);
    const unmet = cases.find(({ state }) => state === 'unmet');
    const met = cases.filter(({ state }) => state !== 'unmet').length;
    return unmet && met > 0 ? [{ scenario, unmet, met, of: cases.length }] : [];
  });
  const [set] = sets.sort((a, b) => b.met / b.of - a.met / a.of);
  if (set === undefined) return undefined;
  const { scenario, unmet, met, of } = set;
  return { scenario: scenario.id, variant: unmet.variant.id, reason: { is: 'new-case', met, of } };
}

function longestAgo({ scenarios, attempts, now_ms }: Practised): Exercise | undefined {
  const last = (id: string): number => attempts.findLast(({ scenario }) => scenario === id)?.started_ms ?? 0;
  const latest_ms = Math.max(...attempts.map(({ started_ms }) => started_ms));
  const long_ms = learning.holds_days[0] * day_ms;
  const [oldest] = scenarios
    .map(({ id }) => ({ id, last_ms: last(id) }))
    .filter(({ last_ms }) => last_ms > 0 && last_ms < latest_ms && now_ms - last_ms >= long_ms)
    .sort((a, b) => a.last_ms - b.last_ms);
  return oldest && { scenario: oldest.id, reason: { is: 'longest-ago' } };
}

function byLevel(scenarios: readonly Practisable[]): readonly Practisable[] {
  return [...scenarios].sort((a, b) => a.level - b.level);
}

function withMost({ modes: [mode] }: Practisable): { readonly mode?: Mode } {
  return mode === undefined ? {} : { mode };
}
