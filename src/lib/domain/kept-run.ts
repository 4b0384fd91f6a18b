import type { Entry } from './entry';
import type { Dimension } from './ids';
import type { Lang } from './text';

/** Result of a call, as far as a change of its scenario must not change it unnoticed. */
export interface CameTo {
  /** `abandoned` if the call has not ended. */
  readonly ending: string;
  readonly passed: boolean;
  /** 0–100. */
  readonly scores: Readonly<Record<Dimension, number>>;
  readonly met: readonly string[];
  readonly missed: readonly string[];
}

export interface StepTold {
  /** Time at which the customer had finished speaking after it. */
  readonly heard_ms: number;
  readonly refused: boolean;
  readonly understood: readonly string[];
  readonly answers: readonly string[];
  /** States of the customer's chart entered before the next step, as `region.state`. */
  readonly moved: readonly string[];
}

/** Call tried by hand and saved with its scenario. It is replayed on each change and must give the same result. */
export interface KeptRun {
  readonly name: string;
  readonly variant: string;
  readonly lang: Lang;
  /** Absent: first seed of the case. */
  readonly seed?: number;
  readonly mood?: number;
  readonly entries: readonly Entry[];
  readonly until_ms: number;
  readonly steps: readonly StepTold[];
  readonly came: CameTo;
}

export const keptLimits = { runs: 50, entries: 300, name: 80 } as const;
