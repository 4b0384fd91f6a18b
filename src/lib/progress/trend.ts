import { wholeCalls, type Attempt } from './attempt';

/** So many attempts make a trend: as many as can be told apart in a small picture. */
const most = 12;

/** The last attempts in their order, and by how much the later half is better than the earlier. */
export interface Trend {
  readonly points: readonly Pick<Attempt, 'id' | 'total' | 'passed' | 'scenario' | 'mode' | 'started_ms'>[];
  /** In points of the total, 0 to 100; unknown for fewer than four attempts, where it would be chance. */
  readonly change?: number;
}

export function trendOf(attempts: readonly Attempt[]): Trend {
  const points = wholeCalls(attempts).slice(-most);
  if (points.length < 4) return { points };
  const half = Math.floor(points.length / 2);
  const mean = (some: readonly { readonly total: number }[]): number =>
    some.reduce((sum, { total }) => sum + total, 0) / some.length;
  return { points, change: mean(points.slice(-half)) - mean(points.slice(0, half)) };
}
