import type { Attempt, ClauseResult } from '../attempt';

/** Monday, 3 March 2025, 8:00 UTC. */
export const start_ms = Date.UTC(2025, 2, 3, 8);
export const day_ms = 86_400_000;

let count = 0;

/** An attempt so many days after the start; each clause with the share of its points that was kept. */
export function attempt(
  days: number,
  shares: Readonly<Record<string, number>> = {},
  change: Partial<Attempt> = {}
): Attempt {
  count += 1;
  const clauses = Object.entries(shares).map(([clause, share]): ClauseResult => ({
    clause,
    points: share * 1000,
    max: 1000
  }));
  return {
    id: `r${count}`,
    scenario: 'outage',
    variant: 'vip',
    mode: 'assisted',
    started_ms: start_ms + days * day_ms,
    total: 80,
    passed: true,
    record: false,
    clauses,
    ...change
  };
}
