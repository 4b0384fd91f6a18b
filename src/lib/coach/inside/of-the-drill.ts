import type { Call, CallState } from '#contact/call';
import type { Drill } from '#contact/log';
import type { Step } from '../step';
import { tryDeed } from './ahead';
import { gainsOf } from './met';

/** What the step is named after earns no points by itself. */
const passesOn: ReadonlySet<string> = new Set(['hand-over', 'transfer']);

/**
 * Of what a whole call would ask for now, what only a step of it does: what its clauses are met by, else what leads there. What is done for other
 * clauses is left to their own drills; where nothing else is to be done, it is the way.
 * @param said where the line among the steps leads
 */
export function ofTheDrill(
  steps: readonly Step[],
  { clauses, step: drilled }: Drill,
  call: Call,
  state: CallState,
  said: CallState | undefined
): readonly Step[] {
  const gains = (after: CallState): boolean => gainsOf(clauses, call, state, after);
  const meeting = steps.filter((step) => {
    if (step.is === 'do')
      return (drilled === 'hand-over' && passesOn.has(step.act)) || gains(tryDeed(call, state, step));
    return step.is !== 'say' || (said !== undefined && gains(said));
  });
  if (meeting.length > 0) return meeting;
  const leading = steps.filter(
    (step) => step.is !== 'do' || step.clause === undefined || clauses.includes(step.clause)
  );
  return leading.length > 0 ? leading : steps;
}
