import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';
import type { Deviation } from '#domain/ids';

export type OperationsFactKind =
  'state' | 'alert' | 'record' | 'tag' | 'started' | 'warned' | 'breached' | 'met' | 'refused' | 'irregular';

/** Something that is so since an instant, beyond one ticket: what log and charts say together. */
export interface OperationsFact {
  readonly at_ms: number;
  /** The same in Shanghai: `2026-11-27 17:30`. */
  readonly at: string;
  readonly kind: OperationsFactKind;
  readonly clause: string;
  /** Whoever did it; of an alert, whoever is told. What the clock and the books did is the system's. */
  readonly who: Role;
  readonly text: Text;
  /** The chart that says so and whose it is: `standing:1024`, `month:2026-11`. */
  readonly about: string;
  readonly deviation?: Deviation;
}
