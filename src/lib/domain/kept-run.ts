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
  /** Clauses that were met in full; the others are in `missed`. */
  readonly met: readonly string[];
  readonly missed: readonly string[];
}

export interface StepTold {
  /** Time in ms at which the customer had finished speaking after it. */
  readonly heard_ms: number;
  readonly refused: boolean;
  /** Names of what the reader found in the line. */
  readonly understood: readonly string[];
  /** Ids of the lines with which the customer answered. */
  readonly answers: readonly string[];
  /** States of the customer's chart entered before the next step, as `region.state`. */
  readonly moved: readonly string[];
}

/** Call tried by hand and saved with its scenario. It is replayed on each change and must give the same result. */
export interface KeptRun {
  readonly name: string;
  /** Id of the case; its seed may change once there are more cases. */
  readonly variant: string;
  readonly lang: Lang;
  /** Draws the facts; absent: first seed of the case. */
  readonly seed?: number;
  /** Customer's mood at the start; absent: as in the scenario. */
  readonly mood?: number;
  readonly entries: readonly Entry[];
  readonly until_ms: number;
  /** One for each entry. */
  readonly steps: readonly StepTold[];
  readonly came: CameTo;
}

export const keptLimits = { runs: 50, entries: 300, name: 80 } as const;
