import { and, not, or, stateIn } from 'xstate';
import { alert, chart, enter, irregular, reachMilestone, tagging } from '../vocabulary';

const fault = { type: 'case', params: 'class:fault' } as const;
const toField = { type: 'field', params: { field: 'team', is: ['field'] } } as const;
const misplaced = { type: 'field', params: { field: 'misplaced', is: [true] } } as const;

const taken = [
  // Technical tickets go to the local field team, all others where the rules of dispatch send them.
  { guard: and([fault, not(toField)]), target: '#assigned', ...irregular('forbidden', '3.1-tech-team') },
  { guard: misplaced, target: '#assigned', ...irregular('forbidden', '3.1-dispatch') }
] as const;

const vip = { type: 'case', params: 'vip' } as const;
const priority = tagging('优先处理', '3.1-vip');

const leaves = [
  { guard: vip, target: 'dispatching', actions: priority, meta: { clauses: ['3.1-vip'] } },
  { target: 'dispatching' }
] as const;

/** With the agent: the ticket is handed over, settled on the spot, or ends with the call. */
export const withAgent = chart.createStateConfig({
  id: 'with-agent',
  tags: ['not-assigned'],
  meta: { clauses: ['3.1-vip'] },
  on: {
    'passing-on': leaves,
    settled: [
      // Told in the contact, it need not be told again.
      { guard: stateIn('#result-told'), target: '#told' },
      { target: 'feedback' }
    ],
    // Whoever ends a contact with an open request has put it aside; it is called back like any other (decisions).
    'put-aside': [
      { guard: vip, target: 'dispatching', ...irregular('skipped', '3.3-undispatched-30min', priority) },
      { target: 'dispatching', ...irregular('skipped', '3.3-undispatched-30min') }
    ],
    'left-open': leaves,
    // Handed to a team that such a ticket does not go to.
    misdirected: irregular('forbidden', '3.1-dispatch'),
    // Before anything was asked for, a contact that ends is simply over.
    'call-over': { target: 'left' }
  }
});

/** 3.1-dispatch: by the system if a rule matches and the team has room, else a dispatcher (3.3-undispatched-30min). */
export const dispatching = chart.createStateConfig({
  tags: ['not-assigned'],
  meta: { clauses: ['3.1-dispatch', '3.1-tech-team'] },
  entry: enter('dispatching', '3.1-dispatch'),
  on: {
    dispatched: [
      { guard: stateIn('#undispatched-warned'), target: 'assigned', ...irregular('skipped', '3.3-intervene') },
      ...taken,
      { target: 'assigned' }
    ]
  }
});

const takenUp = [
  { guard: fault, target: '#field', actions: reachMilestone('responded') },
  { guard: { type: 'case', params: 'class:request' }, target: '#request', actions: reachMilestone('responded') },
  { guard: stateIn('#solution-rejected'), target: '#refused', actions: reachMilestone('responded') },
  // Agreed before it came here: there is nothing left to agree.
  {
    guard: or([stateIn('#solution-agreed'), stateIn('#withdrawn')]),
    target: '#feedback',
    actions: [...reachMilestone('responded'), enter('complaint', '3.2-complaint-order')]
  },
  { target: '#complaint-open', actions: reachMilestone('responded') }
] as const;

/** Assigned to someone who has not taken it yet (3.1-tech-30min, 3.3-unanswered-2h). */
export const assigned = chart.createStateConfig({
  id: 'assigned',
  initial: 'waiting',
  meta: { clauses: ['3.3-unanswered-2h', '3.1-tech-30min'] },
  entry: [enter('assigned', '3.1-dispatch'), ...reachMilestone('dispatched')],
  states: {
    waiting: { on: { 'breach.3.3-unanswered-2h': { target: 'unanswered' } } },
    // Dispatched again, or taken by the team lead; a late answer is still an answer.
    unanswered: {
      tags: ['unanswered'],
      entry: [enter('unanswered', '3.3-unanswered-2h'), alert('team-lead', '3.3-unanswered-2h')],
      on: { 'lead-took': { target: '#assigned', reenter: true } }
    }
  },
  on: {
    dispatched: [...taken.map((it) => ({ ...it, reenter: true })), { target: '#assigned', reenter: true }],
    responded: takenUp
  }
});
