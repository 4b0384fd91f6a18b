import type { ShiftCall, ShiftState } from './shift';

/** What a call of a shift came to, as far as it is known. */
export interface CallResult {
  /** Time on the line. */
  readonly talk_ms: number;
  readonly total?: number;
  readonly passed?: boolean;
  /** Of its after-call work: how long it took, and whether codes and summary were right. */
  readonly wrapUp?: {
    readonly took_ms: number;
    readonly codes: boolean;
    readonly summary: boolean;
    readonly late: boolean;
  };
  /** What its debrief says to do first: the clause, whether it was a gate, and what it cost, hundredths. */
  readonly worst?: { readonly clause: string; readonly lost: number; readonly gate: boolean };
}

export interface ReportedCall extends ShiftCall {
  readonly result?: CallResult;
  /** Talk and after-call work (平均处理时长 counts both). */
  readonly handle_ms?: number;
}

/** One thing to take away. */
export type Lesson =
  | { readonly is: 'lost'; readonly count: number }
  /** With the scenario in which it cost most, by which it can be practised. */
  | { readonly is: 'clause'; readonly clause: string; readonly calls: number; readonly scenario: string }
  | { readonly is: 'codes'; readonly count: number }
  | { readonly is: 'summary'; readonly count: number }
  | { readonly is: 'late'; readonly count: number }
  | { readonly is: 'slow-answer'; readonly count: number }
  | { readonly is: 'none' };

export interface ShiftReport {
  readonly calls: readonly ReportedCall[];
  readonly answered: number;
  /** At the first ring. */
  readonly inTime: number;
  readonly passed: number;
  /** Of calls with after-call work: codes right. */
  readonly coded: number;
  readonly wrapped: number;
  /** Over the calls that were answered; absent if none was. */
  readonly handle_ms?: number;
  readonly lesson: Lesson;
}

/** A shift in figures, and the one thing to take away from it: what cost customers before what cost points. */
export function reportOf(state: ShiftState, results: ReadonlyMap<string, CallResult>): ShiftReport {
  const calls = state.calls.map((call): ReportedCall => {
    const result = call.run === undefined ? undefined : results.get(call.run);
    return { ...call, ...(result && { result, handle_ms: result.talk_ms + (result.wrapUp?.took_ms ?? 0) }) };
  });
  const known = calls.flatMap(({ result }) => result ?? []);
  const handled = calls.flatMap(({ handle_ms }) => handle_ms ?? []);
  const wrapped = known.flatMap(({ wrapUp }) => wrapUp ?? []);
  const answered = calls.filter(({ run }) => run !== undefined);
  return {
    calls,
    answered: answered.length,
    inTime: answered.filter(({ missed }) => missed === 0).length,
    passed: known.filter(({ passed }) => passed).length,
    coded: wrapped.filter(({ codes }) => codes).length,
    wrapped: wrapped.length,
    ...(handled.length > 0 && { handle_ms: Math.round(handled.reduce((sum, ms) => sum + ms, 0) / handled.length) }),
    lesson: lessonOf(calls)
  };
}

function lessonOf(calls: readonly ReportedCall[]): Lesson {
  const count = (of: readonly boolean[]): number => of.filter(Boolean).length;
  const wrapped = calls.flatMap(({ result }) => result?.wrapUp ?? []);
  const lost = count(calls.map((call) => call.lost));
  if (lost > 0) return { is: 'lost', count: lost };
  const worst = worstClause(calls);
  if (worst) return worst;
  const codes = count(wrapped.map((one) => !one.codes));
  if (codes > 0) return { is: 'codes', count: codes };
  const summary = count(wrapped.map((one) => !one.summary));
  if (summary > 0) return { is: 'summary', count: summary };
  const late = count(wrapped.map((one) => one.late));
  if (late > 0) return { is: 'late', count: late };
  const slow = count(calls.map(({ missed }) => missed > 0));
  return slow > 0 ? { is: 'slow-answer', count: slow } : { is: 'none' };
}

/** Of what is to be done first in each call what broke most gates, and then what cost most over all of them. */
function worstClause(calls: readonly ReportedCall[]): Lesson | undefined {
  const all = calls.flatMap(({ scenario, result }) => (result?.worst ? [{ scenario, ...result.worst }] : []));
  const sums = new Map<string, { readonly gates: number; readonly lost: number }>();
  for (const { clause, lost, gate } of all) {
    const sum = sums.get(clause) ?? { gates: 0, lost: 0 };
    sums.set(clause, { gates: sum.gates + Number(gate), lost: sum.lost + lost });
  }
  const [first] = [...sums].sort(([, a], [, b]) => b.gates - a.gates || b.lost - a.lost);
  const its = all.filter(({ clause }) => clause === first?.[0]);
  const [most] = its.toSorted((a, b) => Number(b.gate) - Number(a.gate) || b.lost - a.lost);
  return most && { is: 'clause', clause: most.clause, calls: its.length, scenario: most.scenario };
}
