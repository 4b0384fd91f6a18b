import { freeNote, broadband, isBeyond, online, type EventSpec } from './spec';

/** Things said to the customer that reach the chart of a call. */
export const speech = {
  greeted: {
    who: ['agent'],
    inCall: true,
    clauses: ['1.1-hotline-greet', '1.1-hall-greet'],
    said: 'by-clauses',
    when: { not: online }
  },
  explained: {
    who: ['handler'],
    inCall: true,
    clauses: ['3.2-complaint-2h'],
    said: { any: ['explain-cause', 'verifying', 'solution'] },
    owedWhile: ['agreement-owed']
  },
  promised: {
    who: ['handler'],
    inCall: true,
    clauses: ['2.2-major-eta'],
    fields: { eta: { type: 'duration' } },
    said: { any: ['solution-eta', 'visit-eta', 'progress-eta'] }
  },
  'solution-put': {
    who: ['handler'],
    inCall: true,
    clauses: ['3.2-complaint-24h', '3.1-biz-1d', '3.2-complaint-reasonable'],
    fields: { solution: freeNote, yuan: { type: 'number', optional: true, when: 'class:complaint' } },
    said: { any: ['solution'] },
    owedWhile: ['agreement-owed'],
    // What was put before, and refused, is not what is told of this one.
    forgets: ['solution'],
    // A solution that says no sum is not known to give another than the one before.
    writes: ({ yuan }, { promised_yuan }) => ({ promised_yuan: typeof yuan === 'number' ? yuan : promised_yuan }),
    tells: ({ yuan }, { given_yuan = 0 }, around) => ({
      money: !(typeof yuan === 'number' && yuan > given_yuan) ? 'none' : isBeyond(yuan, around) ? 'beyond' : 'within'
    }),
    samples: ({ class: kind }) => (kind === 'complaint' ? [{}, { money: 'within' }, { money: 'beyond' }] : [{}])
  },
  'data-given': {
    who: ['handler'],
    inCall: true,
    clauses: ['2.1-identity']
  },
  disclosed: {
    who: ['handler'],
    inCall: true,
    clauses: ['1.2-disclose'],
    // Also where the case asks for no change: one that is arranged all the same is put through on the same terms.
    when: { not: 'class:fault' },
    said: { all: ['current-fee', 'effective-time', 'cancellation-rule'] }
  },
  'confirmation-asked': {
    who: ['handler'],
    inCall: true,
    clauses: ['1.2-confirm'],
    when: { not: 'class:fault' },
    said: { any: ['ask-confirmation'] }
  },
  'lights-asked': {
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-lights'],
    when: broadband,
    said: { any: ['ask-modem-lights'] }
  },
  'restart-guided': {
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-restart'],
    when: broadband,
    said: { all: ['hold-power-10s', 'restart', 'wait-3min', 'check-recovered'] }
  },
  'recovery-asked': {
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-wait-3min'],
    when: broadband,
    // "Then check whether it is back" within the guidance is an instruction; asked by itself it asks for the present state.
    said: { any: ['check-recovered'], without: ['restart', 'hold-power-10s', 'wait-3min'] }
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
