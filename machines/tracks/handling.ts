import { and, not, stateIn } from 'xstate';
import { chart, irregular, reach, record, tell } from '../vocabulary';

const inHandling = stateIn('#handling');

/** 3.2-one-plan: whoever handles a ticket writes down the plan made for it before putting a solution or going out. */
export const plan = chart.createStateConfig({
  initial: 'none',
  meta: { clause: '3.2-one-plan' },
  states: {
    none: {
      on: {
        'plan-recorded': { guard: inHandling, target: 'recorded' },
        'solution-given': { guard: inHandling, ...irregular('skipped', '3.2-one-plan') },
        'on-site': irregular('skipped', '3.2-one-plan')
      }
    },
    recorded: {
      entry: record('3.2-one-plan'),
      on: { 'plan-recorded': { target: 'recorded', reenter: true }, 'instant.reentered': { target: 'none' } }
    }
  }
});

/** 3.2-biz-recheck: the specialist asks once more before changing anything. */
export const recheck = chart.createStateConfig({
  initial: 'unchecked',
  meta: { clause: '3.2-biz-recheck' },
  states: {
    unchecked: {
      on: {
        rechecked: { guard: inHandling, target: 'checked' },
        'handling-begun': {
          guard: and([{ type: 'case', params: { all: ['class:request', 'wants-change'] } }, inHandling]),
          ...irregular('skipped', '3.2-biz-recheck')
        }
      }
    },
    checked: {}
  }
});

/** 3.2-complaint-order: first apologise, then verify, then resolve. Only the first time of each counts. */
export const complaintOrder = chart.createStateConfig({
  initial: 'nothing',
  meta: { clause: '3.2-complaint-order' },
  states: {
    nothing: {
      on: {
        apologised: { target: 'apologised' },
        'verifying-told': {
          target: 'broken',
          ...irregular('out-of-order', '3.2-complaint-order', tell('contact-made'))
        },
        'solution-given': {
          guard: { type: 'case', params: 'class:complaint' },
          target: 'broken',
          ...irregular('out-of-order', '3.2-complaint-order')
        }
      }
    },
    apologised: {
      on: {
        'verifying-told': { target: 'verifying', actions: tell('contact-made') },
        'solution-given': { target: 'broken', ...irregular('out-of-order', '3.2-complaint-order') }
      }
    },
    verifying: { on: { 'instant.reentered': { target: 'nothing' } } },
    broken: { on: { 'instant.reentered': { target: 'nothing' } } }
  }
});

/** 3.2-complaint-tell: what the first contact says. */
export const firstContact = chart.createStateConfig({
  initial: 'untold',
  meta: { clause: '3.2-complaint-tell' },
  states: {
    untold: {
      on: {
        'first-contact-told': { target: 'told', actions: tell('contact-made') },
        // The first contact was the call, and it is not settled there.
        'passing-on': {
          guard: and([{ type: 'case', params: 'class:complaint' }, stateIn('#contacted')]),
          ...irregular('skipped', '3.2-complaint-tell')
        },
        // Whoever handles it made the first contact, and what was put then did not settle it.
        'solution-rejected': { guard: inHandling, target: 'told', ...irregular('skipped', '3.2-complaint-tell') }
      }
    },
    told: {}
  }
});

/** 2.2-ordinary-2h: the back office says what it thinks of it. */
export const conclusion = chart.createStateConfig({
  initial: 'none',
  meta: { clause: '2.2-ordinary-2h' },
  states: {
    // The back office need not have the ticket: of a technical one it concludes while the field team is on its way.
    none: { on: { concluded: { guard: not(stateIn('#with-agent')), target: 'given' } } },
    given: { entry: reach('concluded') }
  }
});

/** 3.1-cross, 3.1-cross-track: departments are asked on record, with a lead and a deadline, and tracked until all have answered. */
export const departments = chart.createStateConfig({
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
      entry: [record('3.1-cross'), ...reach('departments-asked')],
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
    answered: { entry: [record('3.1-cross-track'), ...reach('departments-answered')] }
  }
});

/** Waiting for the customer is written down; whether limits stand meanwhile, the policy says. */
export const customerWait = chart.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { 'customer-wait-begun': { guard: inHandling, target: 'waiting' } } },
    waiting: {
      entry: [record('3.2-one-plan'), tell('customer-waits')],
      exit: tell('customer-back'),
      on: { 'customer-wait-ended': { target: 'none' }, 'instant.handled': { target: 'none' } }
    }
  }
});
