import type { Entry } from './entry';
import type { Dimension } from './ids';
import type { Lang } from './text';

/** What a call came to, as far as a change of its scenario may not change it unnoticed. */
export interface CameTo {
  /** How it ended; `abandoned` where it has not. */
  readonly ending: string;
  readonly passed: boolean;
  /** 0–100. */
  readonly scores: Readonly<Record<Dimension, number>>;
  /** Clauses that were met in full, and those that were not. */
  readonly met: readonly string[];
  readonly missed: readonly string[];
}

/** What one step of a call came to. */
export interface StepTold {
  /** When the customer had been heard out behind it. */
  readonly heard_ms: number;
  /** The call did not let it happen. */
  readonly refused: boolean;
  /** What was understood in what was said, by name. */
  readonly understood: readonly string[];
  /** What the customer said to it: ids of lines. */
  readonly answers: readonly string[];
  /** States of the customer's chart that they have come to until the next step, as `region.state`. */
  readonly moved: readonly string[];
}

/** A call that was tried by hand and is kept with its scenario: played anew on each change, it has to come to the same. */
export interface KeptRun {
  readonly name: string;
  /** The case, by its id: the seed that plays it may be another once there are more cases. */
  readonly variant: string;
  readonly lang: Lang;
  /** Draws the facts; absent: the first seed of the case. */
  readonly seed?: number;
  /** How the customer was at the start; absent: as the scenario has it. */
  readonly mood?: number;
  readonly entries: readonly Entry[];
  readonly until_ms: number;
  /** One for each entry. */
  readonly steps: readonly StepTold[];
  readonly came: CameTo;
}

/** How much is kept with one scenario. */
export const keptLimits = { runs: 50, entries: 300, name: 80 } as const;
