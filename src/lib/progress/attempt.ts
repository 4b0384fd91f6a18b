import type { DrillStep, Mode } from '#domain/ids';
import type { Text } from '#domain/text';

/** How one clause went in a run. */
export interface ClauseResult {
  readonly clause: string;
  /** Earned less lost, hundredths. */
  readonly points: number;
  /** What could be earned, hundredths; 0 for what must never be done. */
  readonly max: number;
  /** It broke a gate. */
  readonly gate?: true;
  /** What the card says of what cost most of it; unknown for runs from before it was kept. */
  readonly why?: Text;
}

/** A finished run, as practice looks back on it. */
export interface Attempt {
  readonly id: string;
  readonly scenario: string;
  /** Which case of it was played; unknown for a run of which no card could be read. */
  readonly variant?: string;
  readonly mode: Mode;
  /** When its call began, milliseconds since 1970. */
  readonly started_ms: number;
  readonly total: number;
  readonly passed: boolean;
  /** It counts for record. */
  readonly record: boolean;
  readonly clauses: readonly ClauseResult[];
  /** Only a step was played: it tells of its clauses, and of no whole call. */
  readonly step?: DrillStep;
  /** The line went dead with nothing settled. */
  readonly brokenOff?: true;
}

/** A run as a list has it: the storage room's, by the fields that matter here. */
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

/**
 * The finished runs that were played here, the earliest first. What was imported is somebody's play, not this
 * trainee's; a fork owes its beginning to another run; what was never finished has no result.
 */
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

/** When a run's call began, ISO 8601: the one time by which lists tell it. Runs of old files know only when they were written. */
export function startOf({
  header,
  updatedAt
}: Pick<FinishedRun, 'updatedAt'> & {
  readonly header: Pick<FinishedRun['header'], 'startedAt'>;
}): string {
  return header.startedAt ?? updatedAt;
}

/** 0 to 1: how much of a clause was kept. A broken gate is nothing; what must never be done is kept or broken. */
export function shareOf({ points, max, gate }: ClauseResult): number {
  if (gate === true) return 0;
  if (max <= 0) return points < 0 ? 0 : 1;
  return Math.min(1, Math.max(0, points / max));
}

/** The attempts at whole calls: what cases, best and trend are about. */
export function wholeCalls(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(({ step }) => step === undefined);
}
