import { chart } from '../vocabulary';
import { assigned, dispatching, withAgent } from './dispatching';
import { archived, feedback, left } from './feedback';
import { inProgress } from './in-progress';

/** Handling of a ticket after the contact: dispatch, work, feedback, follow-up and archive. */
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
