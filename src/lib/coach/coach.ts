import type { Call, CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import type { Entry } from '#domain/entry';
import { isBusy } from './inside/moves';
import { nextSteps, type LedBy } from './next-steps';
import { optionsOf, type ShownBefore } from './options';
import { badPickIn, type PickedBad } from './right-line';
import type { SayStep, Step } from './step';

export type { PickedBad } from './right-line';
export type { SayStep, Step } from './step';

/** Coach that guides a trainee through a call. Its code is loaded only for guided calls: an exam has none. */
export interface Coach {
  nextSteps(call: Call, state: CallState, led: LedBy): readonly Step[];
  optionsOf(call: Call, state: CallState, step: SayStep, before: ShownBefore): readonly Offer[];
  isBusy(call: Call, state: CallState): boolean;
  badPickIn(call: Call, entries: readonly Entry[], canRead: LedBy['canRead']): PickedBad | undefined;
}

export const coach: Coach = { nextSteps, optionsOf, isBusy, badPickIn };
