import { startOf } from '#progress/attempt';

export const groupings = ['day', 'scenario'] as const;
export type Grouping = (typeof groupings)[number];

interface Listed {
  readonly header: { readonly scenario: string; readonly startedAt?: string };
  readonly updatedAt: string;
}

export interface RunGroup<R> {
  /** Day as `YYYY-MM-DD` in the reader's time zone, or the scenario. */
  readonly key: string;
  readonly runs: readonly R[];
}

/** Groups runs by day or scenario, latest first; `zone_ms` is the reader's offset from UTC at an instant. */
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

/** Returns the reader's day of an instant as `YYYY-MM-DD`; empty for an invalid time (an edited file). */
export function dayOf(at_ms: number, zone_ms: (at_ms: number) => number): string {
  return Number.isNaN(at_ms) ? '' : new Date(at_ms + zone_ms(at_ms)).toISOString().slice(0, 10);
}
