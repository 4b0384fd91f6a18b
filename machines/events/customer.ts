import { broadband, type EventSpec } from './spec';

export const customer = {
  'demand-told': {
    who: ['customer'],
    inCall: true,
    act: 'tells-demand',
    clauses: ['1.2-capture']
  },
  arranged: {
    who: ['customer'],
    inCall: true,
    act: 'arranges',
    clauses: ['1.2-disclose'],
    when: 'wants-change'
  },
  confirmed: {
    who: ['customer'],
    inCall: true,
    act: 'confirms',
    clauses: ['1.2-confirm'],
    when: 'wants-change'
  },
  restarted: {
    who: ['customer'],
    inCall: true,
    act: 'restarts',
    clauses: ['2.1-restart', '2.1-wait-3min'],
    when: broadband
  },
  recovered: {
    who: ['customer'],
    inCall: true,
    act: 'recovers',
    clauses: ['2.1-diagnose'],
    when: 'class:fault'
  },
  'still-broken': {
    who: ['customer'],
    inCall: true,
    act: 'stays-broken',
    clauses: ['2.1-diagnose', '2.1-selfhelp-failed'],
    when: 'class:fault'
  },
  agreed: {
    who: ['customer'],
    inCall: true,
    act: 'agrees',
    clauses: ['3.2-complaint-escalate', '3.2-complaint-reasonable'],
    owedWhile: ['agreement-owed']
  },
  // Whoever waits for what comes next has accepted nothing yet.
  'wait-agreed': {
    who: ['customer'],
    inCall: true,
    act: 'agrees-to-wait',
    clauses: ['3.2-complaint-tell', '2.2-major-tell']
  },
  rejected: {
    who: ['customer'],
    inCall: true,
    act: 'rejects',
    clauses: ['3.2-complaint-escalate'],
    owedWhile: ['agreement-owed'],
    // What was refused is told to nobody as the solution, and put to nobody again.
    forgets: ['solution']
  },
  withdrawn: {
    who: ['customer'],
    clauses: ['3.2-complaint-escalate'],
    when: 'class:complaint',
    owedWhile: ['agreement-owed'],
    // What was put before is not what it ends with.
    forgets: ['solution']
  },
  'rang-off': {
    who: ['customer'],
    inCall: true,
    act: 'rings-off',
    clauses: ['2.2-label']
  },
  'hung-up': {
    who: ['customer'],
    inCall: true,
    act: 'hangs-up',
    clauses: ['2.2-label']
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
