import type { DrillStep, Mode } from '#domain/ids';
import type { Text } from '#domain/text';

export interface ClauseResult {
  readonly clause: string;
  /** Points earned less points lost, in hundredths. */
  readonly points: number;
  /** Hundredths of a point; 0 for what must never be done. */
  readonly max: number;
  readonly gate?: true;
  readonly why?: Text;
}

export interface Attempt {
  readonly id: string;
  readonly scenario: string;
  readonly variant?: string;
  readonly mode: Mode;
  /** Milliseconds since 1970. */
  readonly started_ms: number;
  readonly total: number;
  readonly passed: boolean;
  readonly record: boolean;
  readonly clauses: readonly ClauseResult[];
  /** Set if only one step was played; such a run counts for clauses, not for whole calls. */
  readonly step?: DrillStep;
  readonly brokenOff?: true;
}

/** Run as listed in storage, reduced to the fields needed here. */
export interface FinishedRun {
  readonly id: string;
  readonly header: {
    readonly scenario: string;
    readonly mode: Mode;
    readonly origin: string;
    readonly startedAt?: string;
    readonly drill?: { readonly step: DrillStep };
  };
  readonly updatedAt: string;
  readonly summary?: {
    readonly total: number;
    readonly passed: boolean;
    readonly record: boolean;
    readonly ending?: string;
  };
  readonly tally?: { readonly variant: string; readonly clauses: readonly ClauseResult[] };
}

/** Returns runs finished here, earliest first. Imports and forks do not show this trainee's whole result. */
export function attemptsOf(runs: readonly FinishedRun[]): readonly Attempt[] {
  return runs
    .flatMap(({ id, header, summary, tally, ...run }): Attempt[] => {
      if (summary === undefined || header.origin !== 'fresh') return [];
      const { scenario, mode } = header;
      const { total, passed, record, ending } = summary;
      const started_ms = Date.parse(startOf({ header, ...run }));
      const played = tally === undefined ? { clauses: [] } : tally;
      const only = header.drill && { step: header.drill.step };
      const broken = ending === 'abandoned' && { brokenOff: true as const };
      return [{ id, scenario, mode, started_ms, total, passed, record, ...played, ...only, ...broken }];
    })
    .sort((a, b) => a.started_ms - b.started_ms);
}

/** Returns the start of a run's call, ISO 8601; old files only know when they were written. */
export function startOf({
  header,
  updatedAt
}: Pick<FinishedRun, 'updatedAt'> & {
  readonly header: Pick<FinishedRun['header'], 'startedAt'>;
}): string {
  return header.startedAt ?? updatedAt;
}

/** Returns the share of a clause that was met, 0 to 1; 0 for a broken gate. */
export function shareOf({ points, max, gate }: ClauseResult): number {
  if (gate === true) return 0;
  if (max <= 0) return points < 0 ? 0 : 1;
  return Math.min(1, Math.max(0, points / max));
}

/** Returns the attempts at whole calls, which determine cases, best result and trend. */
export function wholeCalls(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(({ step }) => step === undefined);
}
