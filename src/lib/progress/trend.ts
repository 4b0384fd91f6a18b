import { wholeCalls, type Attempt } from './attempt';

const most = 12;

/** Latest attempts in order, and the last one compared with the previous one of its kind. */
export interface Trend {
  readonly points: readonly Pick<Attempt, 'id' | 'total' | 'passed' | 'scenario' | 'mode' | 'started_ms'>[];
  /** Last total and the previous one at the same scenario and mode, since others are not comparable. */
  readonly pair?: { readonly last: number; readonly before: number };
}

export function trendOf(attempts: readonly Attempt[]): Trend {
  const calls = wholeCalls(attempts);
  const points = calls.slice(-most);
  const last = calls.at(-1);
  const before = calls.slice(0, -1).findLast(({ scenario, mode }) => scenario === last?.scenario && mode === last.mode);
  return { points, ...(last && before && { pair: { last: last.total, before: before.total } }) };
}
