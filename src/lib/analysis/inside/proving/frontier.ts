import type { ModelState } from './model-state.ts';
import type { Remembered } from './step-invariant.ts';

export interface FirstVisit {
  readonly at: number;
  readonly situation: ModelState;
  readonly remembered: readonly Remembered[];
}
