import { elsewhere, unverifiable } from './exits';
import { chart, enter, irregular, recordMilestone, reachMilestone, tell } from '../vocabulary';

const passedAround = {
  guard: { type: 'case', params: 'in-scope' },
  target: '#transferred',
  ...irregular('forbidden', '1.1-hotline-transfer', tell('left-open'))
} as const;

const calledFor = {
  guard: { type: 'field', params: { field: 'askedFor', is: [true] } },
  target: '#transferred',
  actions: tell('left-open')
} as const;

const handedOver = [
  {
    guard: { type: 'field', params: { field: 'misplaced', is: [true] } },
    target: 'passed-on',
    actions: tell('misdirected')
  },
  { target: 'passed-on' }
] as const;

/** 预处理 (2.1, 2.2): the demand is known; check, diagnose, settle it on the call or pass the ticket on. */
export const preprocessing = chart.createStateConfig({
  initial: 'open',
  meta: { clauses: ['2.1-check-5min', '2.2-label'] },
  entry: [enter('preprocessing', '2.1-check-5min'), tell('demand-known')],
  states: {
    open: {
      on: {
        // A greeting that comes after the demand is late, not lost.
        greeted: { actions: reachMilestone('greeted') },
        closed: { target: 'closed' },
        'handed-over': handedOver,
        // Nothing is put aside (3.3 确保工单不被搁置): what was asked for lives on as a ticket, whoever ended the contact.
        'agent-ended': [unverifiable, { target: '#abandoned', actions: tell('put-aside') }],
        'rang-off': [unverifiable, { target: '#abandoned', actions: tell('left-open') }],
        'hung-up': { target: '#abandoned', actions: tell('left-open') }
      }
    },
    // Closed on the desktop as solved: that grades it, without a label.
    closed: {
      entry: recordMilestone('graded'),
      on: {
        'handed-over': handedOver,
        'agent-ended': { target: '#solved-on-the-spot' },
        'rang-off': { target: '#solved-on-the-spot' },
        // Whoever hangs up without a goodbye leaves it solved all the same.
        'hung-up': { target: '#abandoned', actions: tell('settled') }
      }
    },
    // The ticket has left the agent; the call goes on until somebody ends it.
    'passed-on': {
      entry: [...reachMilestone('handed-over'), tell('handling-begun'), tell('passing-on')],
      on: {
        'agent-ended': { target: '#handed-over' },
        'rang-off': { target: '#handed-over' },
        'hung-up': { target: '#abandoned' }
      }
    }
  },
  // Closed or passed on already, too: what goes to another desk while it is the agent's own to do stays open.
  on: { transferred: [calledFor, passedAround, ...elsewhere] }
});
