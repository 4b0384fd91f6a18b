import { and, not, stateIn } from 'xstate';
import { chart, enter, irregular } from '../vocabulary';
import { fieldVisit } from './field-visit';

const changes = { type: 'case', params: 'wants-change' } as const;

const request = chart.createStateConfig({
  id: 'request',
  meta: { clauses: ['3.1-biz-1d', '3.2-biz-receipt'] },
  entry: enter('request', '3.1-biz-1d'),
  on: {
    'receipt-sent': [
      {
        guard: and([changes, not(stateIn('#acted'))]),
        target: '#feedback',
        ...irregular('out-of-order', '3.2-biz-receipt')
      },
      {
        guard: and([not(changes), not(stateIn('#solution-agreed'))]),
        target: '#feedback',
        ...irregular('out-of-order', '3.2-biz-receipt')
      },
      { target: '#feedback' }
    ]
  }
});

const complaint = chart.createStateConfig({
  initial: 'open',
  meta: { clauses: ['3.2-complaint-escalate', '3.2-complaint-reasonable', '3.1-biz-1d'] },
  entry: enter('complaint', '3.2-complaint-order'),
  states: {
    open: { id: 'complaint-open', on: { 'solution-rejected': { target: 'refused' } } },
    refused: {
      id: 'refused',
      entry: enter('refused', '3.2-complaint-escalate'),
      on: {
        escalated: { target: 'escalated' },
        // The same desk trying again is not what the SOP asks for.
        'solution-given': irregular('skipped', '3.2-complaint-escalate')
      }
    },
    escalated: {
      id: 'escalated',
      entry: enter('escalated', '3.2-complaint-escalate'),
      on: { 'solution-rejected': { target: 'refused' } }
    }
  },
  on: { 'solution-agreed': { target: '#feedback' }, 'came-round': { target: '#feedback' } }
});

/** Work on the ticket, by class; taking it leads straight to the part for its class. */
export const inProgress = chart.createStateConfig({
  id: 'handling',
  initial: 'request',
  meta: { clauses: ['3.2-one-plan'] },
  states: { field: fieldVisit, request, complaint }
});
