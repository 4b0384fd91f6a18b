import type { Text } from '#domain/text';
import type { Formula } from '#machines/clause';
import type { TicketEvent } from '#machines/ticket-events';
import type { ExploredStep } from './model-state.ts';

export interface Common {
  readonly id: string;
  readonly title: Text;
  readonly claim: Text;
  readonly clauses: readonly string[];
}

/** Memory of an invariant: plain data with few values, since it is part of the key of a state. */
export type Remembered = string | boolean | readonly (string | boolean)[];

/** Invariant over every step, with a memory of the relevant part of the path before it. */
export interface StepInvariant<M extends Remembered = Remembered> extends Common {
  readonly over: 'steps';
  readonly when?: Formula;
  /** External events that the memory or the check depends on. */
  readonly watches: readonly TicketEvent[];
  readonly start: M;
  recall(memory: M, step: ExploredStep): M;
  /** Returns the error in a step, or `undefined`; `memory` is that before the step. */
  wrong(step: ExploredStep, memory: M): Text | undefined;
}

/** Creates a step invariant, hiding the type of its memory. */
export function overSteps<M extends Remembered>(invariant: Omit<StepInvariant<M>, 'over'>): StepInvariant {
  return { over: 'steps', ...invariant } as unknown as StepInvariant;
}
