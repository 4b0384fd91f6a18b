import { exits } from './exits';
import { chart, enter, recordMilestone, reachMilestone, tell } from '../vocabulary';

/** 预处理 (2.1, 2.2): the demand is known; check, diagnose, settle on the call or pass the ticket on. */
export const preprocessing = chart.createStateConfig({
  initial: 'open',
  meta: { clauses: ['2.1-check-5min', '2.2-label'] },
  entry: enter('preprocessing', '2.1-check-5min'),
  states: {
    open: {
      on: {
        // A greeting that comes after the demand is late, not lost.
        greeted: { actions: reachMilestone('greeted') },
        closed: { target: 'closed' },
        'handed-over': { target: 'passed-on' }
      }
    },
    // Closed on the desktop as solved: that grades it, without a label.
    closed: {
      entry: recordMilestone('graded'),
      on: {
        'handed-over': { target: 'passed-on' },
        'agent-ended': { target: '#solved-on-the-spot' },
        'rang-off': { target: '#solved-on-the-spot' }
      }
    },
    // The ticket has left the agent; the call goes on until somebody ends it.
    'passed-on': {
      entry: [...reachMilestone('handed-over'), tell('handling-begun'), tell('passing-on')],
      on: { 'agent-ended': { target: '#handed-over' }, 'rang-off': { target: '#handed-over' } }
    }
  },
  on: exits
});
