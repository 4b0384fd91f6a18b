import { and } from 'xstate';
import { irregular, reachMilestone, record } from '../vocabulary';
import { duty, inHandling } from './duty';

/** 3.1-cross, 3.1-cross-track: departments are asked on record, with a lead and a deadline, and tracked until all have answered. */
export const departments = duty({
  initial: 'none',
  meta: { clauses: ['3.1-cross', '3.1-cross-track'] },
  states: {
    none: {
      on: {
        'departments-asked': { target: 'asked' },
        'solution-given': {
          guard: and([{ type: 'case', params: 'departments' }, inHandling]),
          ...irregular('skipped', '3.1-cross')
        }
      }
    },
    asked: {
      entry: [record('3.1-cross'), ...reachMilestone('departments-asked')],
      on: {
        // `last` is what the ledger of the ticket says: nobody is left to answer.
        'department-answered': [
          { guard: { type: 'field', params: { field: 'last', is: [true] } }, target: 'answered' },
          { actions: record('3.1-cross-track') }
        ],
        // A solution without the others' answers is the others left out.
        'solution-given': { guard: inHandling, ...irregular('too-early', '3.1-cross-track') }
      }
    },
    answered: { entry: [record('3.1-cross-track'), ...reachMilestone('departments-answered')] }
  }
});
