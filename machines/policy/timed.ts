import { clauses } from '../clauses';
import { sop } from '../sop';

/** Clauses of a call that mean nothing without a limit. */
export const timedInCall: readonly string[] = clauses
  .filter(({ met }) => met.by === 'parts-within' || met.by === 'within' || met.by === 'wait')
  .map(({ id }) => id);

/** Clauses whose timers a ticket has beside those of a call; what was recorded needs no limit. */
export const timedOnTicket: readonly string[] = sop
  .filter(
    ({ id, met }) =>
      (met.by === 'limit' && met.per !== 'recorded') || id === '1.1-hall-greet' || id === '3.2-complaint-24h'
  )
  .map(({ id }) => id);

/** Nothing else has a timer that a limit could be for. */
export const limitIds = sop.map(({ id }) => id).filter((id) => timedInCall.includes(id) || timedOnTicket.includes(id));
