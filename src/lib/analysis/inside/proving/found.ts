import type { Situation } from './situation.ts';
import type { Remembered } from './step-invariant.ts';

/** A state as it was first come to. */
export interface Found {
  readonly at: number;
  readonly situation: Situation;
  readonly remembered: readonly Remembered[];
}
