import { wholeCalls, type Attempt } from './attempt';

/** So many attempts make a trend: as many as can be told apart in a small picture. */
const most = 12;

/** The last attempts in their order, and how the last one went beside the one before it of its kind. */
export interface Trend {
  readonly points: readonly Pick<Attempt, 'id' | 'total' | 'passed' | 'scenario' | 'mode' | 'started_ms'>[];
  /** The last total, and that of the last attempt before it at the same scenario with as much help; absent where there is none: others are not comparable. */
  readonly pair?: { readonly last: number; readonly before: number };
}

export function trendOf(attempts: readonly Attempt[]): Trend {
  const calls = wholeCalls(attempts);
  const points = calls.slice(-most);
  const last = calls.at(-1);
  const before = calls.slice(0, -1).findLast(({ scenario, mode }) => scenario === last?.scenario && mode === last.mode);
  return { points, ...(last && before && { pair: { last: last.total, before: before.total } }) };
}
