import type { ModelState } from './model-state.ts';
import type { Remembered } from './step-invariant.ts';

/** A state as it was first come to. */
export interface FirstVisit {
  readonly at: number;
  readonly situation: ModelState;
  readonly remembered: readonly Remembered[];
}
