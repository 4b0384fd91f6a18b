import { startOf } from '#progress/attempt';

/** By what the list is put into groups. */
export const groupings = ['day', 'scenario'] as const;
export type Grouping = (typeof groupings)[number];

interface Listed {
  readonly header: { readonly scenario: string; readonly startedAt?: string };
  readonly updatedAt: string;
}

export interface RunGroup<R> {
  /** The day as `YYYY-MM-DD` on the reader's clock, or the scenario. */
  readonly key: string;
  readonly runs: readonly R[];
}

/**
 * The runs by the start of their call, the latest first, in groups of one day or one scenario; the groups in the order
 * of their latest run.
 * @param zone_ms by how much the reader's clock is ahead of UTC at an instant
 */
export function grouped<R extends Listed>(
  runs: readonly R[],
  by: Grouping,
  zone_ms: (at_ms: number) => number
): readonly RunGroup<R>[] {
  const groups = new Map<string, R[]>();
  for (const run of [...runs].sort((a, b) => Date.parse(startOf(b)) - Date.parse(startOf(a)))) {
    const key = by === 'scenario' ? run.header.scenario : dayOf(Date.parse(startOf(run)), zone_ms);
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups].map(([key, own]) => ({ key, runs: own }));
}

/** The day of an instant on the reader's clock, `YYYY-MM-DD`; empty for what is no time (a doctored file). */
export function dayOf(at_ms: number, zone_ms: (at_ms: number) => number): string {
  return Number.isNaN(at_ms) ? '' : new Date(at_ms + zone_ms(at_ms)).toISOString().slice(0, 10);
}
