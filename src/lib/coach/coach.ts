import type { Call, CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import { nextSteps } from './next-steps';
import { optionsOf } from './options';
import type { SayStep, Step } from './step';

export type { Step } from './step';

/** What leads a trainee through a call. Its code comes with calls that are led only: an exam has none. */
export interface Coach {
  nextSteps(call: Call, state: CallState, canRead: (text: string) => boolean): readonly Step[];
  optionsOf(call: Call, state: CallState, step: SayStep): readonly Offer[];
}

export const coach: Coach = { nextSteps, optionsOf };
