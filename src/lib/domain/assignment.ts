import type { Mode } from './ids';
import type { Text } from './text';

export interface AssignedCase {
  readonly scenario: string;
  /** Absent: any case of the scenario. */
  readonly variant?: string;
  readonly mode: Mode;
}

export interface AskedScenario {
  /** Id in the header of its calls, such as `own.my-first`. */
  readonly scenario: string;
  readonly title: Text;
  readonly cases: readonly { readonly variant: string; readonly title: Text }[];
  /** Absent where a link had no room for it. */
  readonly text?: string;
}

/** Assignment of a trainer to a class: these calls, by this day. */
export interface Assignment {
  /** Letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Last day on which a call is in time, in Shanghai: `2026-12-04`. */
  readonly due: string;
  /** Only a passed call counts; a guided one counts once it is finished. */
  readonly mustPass: boolean;
  /** Number of calls considered for each case, 1 to 9; absent: all. */
  readonly tries?: number;
  readonly cases: readonly AssignedCase[];
  readonly own?: readonly AskedScenario[];
}
