import { stateIn } from 'xstate';
import type { Formula } from '../clause';
import { chart, irregular, owed, reach, record } from '../vocabulary';

/** A duty whose window closes with the first check, or with the ticket's leaving. */
const untilChecked = (clause: string, when: Formula) => {
  const skipped = { guard: { type: 'case', params: when }, target: 'missed', ...irregular('skipped', clause) } as const;
  return { 'instant.checked': skipped, 'passing-on': skipped, settled: skipped } as const;
};

/** 1.1-hall-guide, 1.1-hall-care: what a customer in the hall is owed beside the greeting. */
export const reception = chart.createStateConfig({
  type: 'parallel',
  states: {
    guide: {
      initial: 'none',
      meta: { clause: '1.1-hall-guide' },
      states: {
        none: { on: { guided: { target: 'guided' }, ...untilChecked('1.1-hall-guide', 'channel:hall') } },
        missed: {},
        guided: {}
      }
    },
    priority: {
      initial: 'none',
      meta: { clause: '1.1-hall-care' },
      states: {
        none: {
          on: {
            'priority-given': { target: 'given' },
            ...untilChecked('1.1-hall-care', { all: ['channel:hall', 'care'] })
          }
        },
        missed: {},
        given: {}
      }
    }
  }
});

const online = { type: 'case', params: { any: ['channel:app', 'channel:wechat', 'channel:kiosk'] } } as const;

/** 1.1-online-*: a request that comes in without a person gets its number at once and a reply within a minute. */
export const acceptance = chart.createStateConfig({
  initial: 'arriving',
  meta: { clauses: ['1.1-online-navigation', '1.1-online-number', '1.1-online-autoreply'] },
  states: {
    arriving: {
      // Behind the instant `contact`, which the stage raises as it begins.
      on: {
        'instant.accepted': [
          {
            guard: online,
            target: 'numbered',
            actions: [record('1.1-channels'), record('1.1-online-navigation'), record('1.1-online-number')]
          },
          { target: 'in-person', actions: record('1.1-channels') }
        ]
      }
    },
    'in-person': {},
    numbered: { on: { 'auto-replied': { target: 'replied' } } },
    replied: { entry: [...reach('auto-replied')] }
  }
});

/** 1.2-capture: what the ticket must hold before it leaves the agent. `complete` is what its fields say. */
export const capture = chart.createStateConfig({
  initial: 'open',
  meta: { clause: '1.2-capture' },
  states: {
    open: {
      on: {
        captured: [
          { guard: { type: 'field', params: { field: 'complete', is: [true] } }, target: 'done' },
          { actions: record('1.2-capture') }
        ],
        ...owed('1.2-capture')
      }
    },
    done: { on: { captured: {} } }
  }
});

/** 1.2-privacy */
export const privacy = chart.createStateConfig({
  initial: 'untold',
  meta: { clause: '1.2-privacy' },
  states: {
    untold: { on: { 'privacy-told': { target: 'told' }, ...owed('1.2-privacy', 'collects-personal-data') } },
    told: {}
  }
});

/** 2.1-plan-answer: one's own plan is personal, so only to somebody verified. */
export const planAnswer = chart.createStateConfig({
  initial: 'open',
  meta: { clause: '2.1-plan-answer' },
  states: {
    open: {
      on: {
        'plan-answered': [
          { guard: stateIn('#verified'), target: 'answered' },
          { target: 'answered', ...irregular('skipped', '2.1-identity') }
        ],
        ...owed('2.1-plan-answer', 'business:enquiry')
      }
    },
    answered: {}
  }
});

/** 1.1-hotline-transfer: said before the call is passed on. */
export const transferTold = chart.createStateConfig({
  initial: 'untold',
  meta: { clause: '1.1-hotline-transfer' },
  states: {
    untold: {
      on: { 'transfer-told': { target: 'told' }, 'instant.transferred': irregular('skipped', '1.1-hotline-transfer') }
    },
    told: {}
  }
});
