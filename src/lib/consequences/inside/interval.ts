/** 97.5 percent of Student's t lie below these, by degrees of freedom from 1 on. */
const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042
];

/** Behind the table, the expansion of the quantile in 1/df, which is right to the third decimal from there on. */
function quantile(df: number): number {
  return quantiles[df - 1] ?? 1.959964 + 2.37227 / df + 2.8225 / df ** 2;
}

/** A mean with its 95 percent interval. */
export interface Estimate {
  readonly mean: number;
  /** Absent: of one pair alone nobody can say how far off it is. */
  readonly interval?: { readonly low: number; readonly high: number };
  readonly n: number;
}

/**
 * The mean of paired differences with its 95 percent interval, by Student's t with n − 1 degrees of freedom.
 * @param differences at least one
 */
export function pairedMean(differences: readonly number[]): Estimate {
  const n = differences.length;
  const mean = differences.reduce((sum, it) => sum + it, 0) / n;
  if (n < 2) return { mean, n };
  const variance = differences.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (n - 1);
  const half = quantile(n - 1) * Math.sqrt(variance / n);
  return { mean, interval: { low: mean - half, high: mean + half }, n };
}
