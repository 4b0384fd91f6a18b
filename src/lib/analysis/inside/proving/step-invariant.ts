import type { Text } from '#domain/text';
import type { Formula } from '#machines/clause';
import type { TicketEvent } from '#machines/ticket-events';
import type { ExploredStep } from './model-state.ts';

export interface Common {
  readonly id: string;
  /** What it is called, in a few words. */
  readonly title: Text;
  /** What it says, in one sentence. */
  readonly claim: Text;
  /** The clauses that it is a proof of. */
  readonly clauses: readonly string[];
}

/** Plain data with few values: it is a part of what a state is told apart by. */
export type Remembered = string | boolean | readonly (string | boolean)[];

/** Holds at every step; what of the path before it matters is remembered. */
export interface StepInvariant<M extends Remembered = Remembered> extends Common {
  readonly over: 'steps';
  /** Of other cases it claims nothing. */
  readonly when?: Formula;
  /** Events from outside that what is remembered, or the check, looks at. */
  readonly watches: readonly TicketEvent[];
  readonly start: M;
  /** What is remembered behind a step. */
  recall(memory: M, step: ExploredStep): M;
  /** Mistakes in a step. @param memory what was remembered before it */
  wrong(step: ExploredStep, memory: M): Text | undefined;
}

/** Keeps the type of what is remembered inside. */
export function overSteps<M extends Remembered>(invariant: Omit<StepInvariant<M>, 'over'>): StepInvariant {
  return { over: 'steps', ...invariant } as unknown as StepInvariant;
}
