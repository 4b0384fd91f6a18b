import type { ShiftCall, ShiftState } from './shift';

export interface CallResult {
  readonly talk_ms: number;
  readonly total?: number;
  readonly passed?: boolean;
  readonly wrapUp?: {
    readonly took_ms: number;
    readonly codes: boolean;
    readonly summary: boolean;
    readonly late: boolean;
  };
  /** First finding of the debrief: its clause, whether it was a gate, and its cost in hundredths of a point. */
  readonly worst?: { readonly clause: string; readonly lost: number; readonly gate: boolean };
}

export interface ReportedCall extends ShiftCall {
  readonly result?: CallResult;
  /** Talk and after-call work (平均处理时长 counts both). */
  readonly handle_ms?: number;
}

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
  /** Calls answered at the first ring. */
  readonly inTime: number;
  readonly passed: number;
  readonly coded: number;
  readonly wrapped: number;
  /** Average over answered calls; absent if none was answered. */
  readonly handle_ms?: number;
  readonly lesson: Lesson;
}

/** Summarises a shift in figures and one lesson: cost to customers ranks before cost in points. */
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
