import { chart } from '../vocabulary';
import { assigned, dispatching, withAgent } from './dispatching';
import { archived, feedback, left } from './feedback';
import { inProgress } from './in-progress';

/** Who has the ticket, behind the contact: dispatched, handled, told of, followed up and archived. */
export const handling = chart.createStateConfig({
  initial: 'with-agent',
  states: {
    'with-agent': withAgent,
    dispatching,
    assigned,
    'in-progress': inProgress,
    feedback,
    archived,
    left
  }
});
