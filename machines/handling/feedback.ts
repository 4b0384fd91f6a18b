import { and, not, stateIn } from 'xstate';
import { agreementOwed } from '../duties/agreement';
import { notDoneYet, remedyOwed } from '../duties/result-told';
import { chart, enter, irregular, recordMilestone, reachMilestone, record, tell } from '../vocabulary';

const byHand = { type: 'case', params: { any: ['class:complaint', 'vip'] } } as const;
const complaint = { type: 'case', params: 'class:complaint' } as const;
const low = { type: 'field', params: { field: 'low', is: [true] } } as const;
const dissatisfied = { type: 'field', params: { field: 'dissatisfied', is: [true] } } as const;
const overdue = stateIn('#overdue-reported');
const usedUp = { type: 'field', params: { field: 'last', is: [true] } } as const;

const elsewhere = { type: 'field', params: { field: 'elsewhere', is: [true] } } as const;
const notFirst = <const Also extends readonly unknown[]>(...also: Also) =>
  irregular('out-of-order', '4.2-24h', ...also);

const again = {
  guard: complaint,
  target: '#complaint-open',
  actions: reachMilestone('reentered'),
  meta: { clauses: ['4.1-reenter'] }
} as const;

const followedUp = [recordMilestone('followed-up'), tell('nothing-owed'), tell('instant.followed-up')] as const;

const failed = [
  { guard: and([usedUp, elsewhere]), target: 'settled', ...notFirst(...followedUp) },
  { guard: usedUp, target: 'settled', actions: followedUp },
  { guard: elsewhere, ...notFirst(record('4.2-24h')) },
  { actions: record('4.2-24h') }
] as const;

/** 4.1, 4.2: the result is told, the customer is surveyed, and errors are reviewed, until nothing more is owed. */
export const feedback = chart.createStateConfig({
  id: 'feedback',
  tags: ['handled'],
  meta: { clauses: ['4.1-notify', '4.2-24h'] },
  initial: 'handled',
  entry: reachMilestone('handled'),
  states: {
    handled: {
      tags: ['result-owed'],
      meta: { clauses: ['4.1-notify', '4.1-fault', '4.1-biz', '4.1-biz-bill', '4.1-complaint'] },
      entry: enter('handled', '4.1-notify'),
      on: {
        'result-told': { target: 'told' },
        'complaint-result-told': [
          { guard: remedyOwed, target: 'told', ...notDoneYet },
          { guard: agreementOwed, target: 'told', ...irregular('too-early', '4.1-complaint') },
          { target: 'told' }
        ]
      }
    },
    told: {
      id: 'told',
      meta: { clauses: ['4.2-auto', '4.2-manual', '4.1-reenter'] },
      entry: [enter('told', '4.2-24h'), ...reachMilestone('told')],
      on: {
        'not-satisfied': again,
        'survey-sent': [
          { guard: byHand, target: 'asked', ...irregular('forbidden', '4.2-manual') },
          { target: 'asked' }
        ],
        'follow-up-called': [{ guard: elsewhere, target: 'asked', ...notFirst() }, { target: 'asked' }],
        'follow-up-failed': failed
      }
    },
    asked: {
      meta: { clauses: ['4.2-24h'] },
      entry: enter('asked', '4.2-24h'),
      on: {
        rated: [
          // A complaint whose customer is not satisfied is handled again, but first looked into (4.1-reenter, 4.2-review).
          { guard: and([complaint, dissatisfied]), target: 'review-again', actions: reachMilestone('followed-up') },
          { guard: low, target: 'review', actions: reachMilestone('followed-up') },
          { target: 'settled', actions: followedUp }
        ],
        // A survey where a call was owed does not do instead of it (4.2-manual).
        'follow-up-called': [
          { guard: and([byHand, elsewhere]), ...notFirst(record('4.2-manual')) },
          { guard: byHand, actions: record('4.2-manual') }
        ],
        'not-satisfied': again,
        'follow-up-failed': failed
      }
    },
    review: {
      meta: { clauses: ['4.2-review'] },
      entry: enter('review', '4.2-review'),
      on: {
        reviewed: { target: 'settled', actions: [record('4.2-review'), tell('nothing-owed')] },
        archived: { target: '#archived', ...irregular('skipped', '4.2-review') }
      }
    },
    'review-again': {
      meta: { clauses: ['4.2-review', '4.1-reenter'] },
      entry: enter('review', '4.2-review'),
      on: {
        reviewed: { ...again, actions: [record('4.1-reenter'), ...reachMilestone('reentered')] },
        archived: { target: '#archived', ...irregular('skipped', '4.2-review') }
      }
    },
    // Nothing is owed but, maybe, the interview, or money that was agreed on: whoever archives without it, the duty `remedy` finds.
    settled: {
      meta: { clauses: ['3.3-interview', '3.2-complaint-reasonable'] },
      entry: enter('settled', '4.2-24h'),
      on: {
        'nothing-owed': { guard: and([not(overdue), not(remedyOwed)]), target: '#archived' },
        'interview-held': { guard: not(remedyOwed), target: '#archived' },
        archived: [
          { guard: overdue, target: '#archived', ...irregular('skipped', '3.3-interview') },
          { target: '#archived' }
        ]
      }
    }
  }
});

export const archived = chart.createStateConfig({
  id: 'archived',
  tags: ['handled', 'archived', 'closed'],
  meta: { clauses: ['5.1-process'] },
  entry: [enter('archived', '5.1-process'), ...reachMilestone('archived'), tell('ticket-over')]
});

/** Ended with the call, which left no ticket to work on. */
export const left = chart.createStateConfig({
  id: 'left',
  tags: ['closed'],
  meta: { clauses: ['1.2-capture'] },
  entry: [enter('left', '1.2-capture'), tell('ticket-over')]
});
