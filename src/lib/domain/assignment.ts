import type { Mode } from './ids';
import type { Text } from './text';

/** One call that is asked for. */
export interface AssignedCase {
  readonly scenario: string;
  /** Absent: any case of it. */
  readonly variant?: string;
  readonly mode: Mode;
}

/** A scenario of the trainer's own that is asked for. */
export interface AskedScenario {
  /** As calls of it are headed: `own.my-first`. */
  readonly scenario: string;
  readonly title: Text;
  /** What its cases are called. */
  readonly cases: readonly { readonly variant: string; readonly title: Text }[];
  /** Its file; absent where a link had no room for it. */
  readonly text?: string;
}

/** What a trainer asks of a class: these calls, by this day. */
export interface Assignment {
  /** Letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Who asks, as they call themselves. */
  readonly by: string;
  /** ISO 8601. */
  readonly madeAt: string;
  /** The last day on which it is in time, in Shanghai: `2026-12-04`. */
  readonly due: string;
  /** Only a call that was passed counts; a guided one counts once it is finished. */
  readonly mustPass: boolean;
  /** Calls that are looked at for each case, 1 to 9. Absent: as many as are made. */
  readonly tries?: number;
  readonly cases: readonly AssignedCase[];
  /** The trainer's own scenarios among them, so that they can be named and taken in where they are not. */
  readonly own?: readonly AskedScenario[];
}
