import type { Text } from '#domain/text';
import type { TicketEvent } from '#machines/ticket-events';
import { overSteps, type StepInvariant } from '../proving/step-invariant.ts';
import type { ExploredStep } from '../proving/model-state.ts';

/** Obligation that arises with one event and must be fulfilled before another. */
export interface Owed {
  readonly id: string;
  readonly title: Text;
  readonly claim: Text;
  readonly clauses: readonly string[];
  readonly arises: (step: ExploredStep) => boolean;
  readonly done: TicketEvent;
  readonly before: (step: ExploredStep) => boolean;
  readonly says: Text;
  readonly watches?: readonly TicketEvent[];
}

export function owedBefore({ arises, done, before, says, watches = [], ...rest }: Owed): StepInvariant {
  const recall = (memory: boolean, step: ExploredStep): boolean => (memory || arises(step)) && step.event.type !== done;
  return overSteps<boolean>({
    ...rest,
    watches: [done, ...watches],
    start: false,
    recall,
    wrong: (step, memory) => (before(step) && recall(memory, step) ? says : undefined)
  });
}
