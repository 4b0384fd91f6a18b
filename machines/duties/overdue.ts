import { alert, reachMilestone, record, tell } from '../vocabulary';
import { duty } from './duty';

const enters = (clause: string) =>
  ({ target: 'reported', actions: [record(clause), alert('supervisor', clause)] }) as const;

/** 3.3-overdue-field, 3.3-overdue-complaint, 3.3-interview: overdue tickets are reported, and somebody is asked why. */
export const overdue = duty({
  initial: 'none',
  meta: { clauses: ['3.3-overdue-field', '3.3-overdue-complaint', '3.3-interview'] },
  states: {
    none: {
      on: {
        'breach.3.3-overdue-field': enters('3.3-overdue-field'),
        'breach.3.3-overdue-complaint': enters('3.3-overdue-complaint')
      }
    },
    reported: {
      id: 'overdue-reported',
      tags: ['overdue-reported'],
      entry: reachMilestone('overdue'),
      on: { interviewed: { target: 'interviewed' } }
    },
    interviewed: { entry: [record('3.3-interview'), tell('interview-held')] }
  }
});
