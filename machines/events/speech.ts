import { freeNote, broadband, isBeyond, online, type EventSpec } from './spec';

/** Said by whoever speaks to the customer, as far as the chart of a call hears of it. */
export const speech = {
  greeted: {
    text: { zh: '问候', en: 'greets' },
    who: ['agent'],
    inCall: true,
    clauses: ['1.1-hotline-greet', '1.1-hall-greet'],
    said: 'by-clauses',
    when: { not: online }
  },
  explained: {
    text: { zh: '联系客户并说明', en: 'reaches the customer and explains' },
    who: ['handler'],
    inCall: true,
    clauses: ['3.2-complaint-2h'],
    said: { any: ['explain-cause', 'verifying', 'solution'] }
  },
  promised: {
    text: { zh: '承诺时间', en: 'gives a time' },
    who: ['handler'],
    inCall: true,
    clauses: ['2.2-major-eta'],
    fields: { eta: { type: 'duration' } },
    said: { any: ['solution-eta', 'visit-eta', 'progress-eta'] }
  },
  'solution-put': {
    text: { zh: '给出解决方案', en: 'puts a solution' },
    who: ['handler'],
    inCall: true,
    clauses: ['3.2-complaint-24h', '3.1-biz-1d', '3.2-complaint-reasonable'],
    fields: { solution: freeNote, yuan: { type: 'number', optional: true, when: 'class:complaint' } },
    said: { any: ['solution'] },
    // A solution that says no sum is not known to give another than the one before.
    writes: ({ yuan }, { promised_yuan }) => ({ promised_yuan: typeof yuan === 'number' ? yuan : promised_yuan }),
    tells: ({ yuan }, { given_yuan = 0 }, around) => ({
      money: !(typeof yuan === 'number' && yuan > given_yuan) ? 'none' : isBeyond(yuan, around) ? 'beyond' : 'within'
    }),
    samples: ({ class: kind }) => (kind === 'complaint' ? [{}, { money: 'within' }, { money: 'beyond' }] : [{}])
  },
  'data-given': {
    text: { zh: '告知个人信息', en: 'tells a personal datum' },
    who: ['handler'],
    inCall: true,
    clauses: ['2.1-identity']
  },
  disclosed: {
    text: { zh: '告知资费、生效时间、取消规则', en: 'discloses fee, effective time and cancellation rule' },
    who: ['handler'],
    inCall: true,
    clauses: ['1.2-disclose'],
    // Also where the case asks for no change: one that is arranged all the same is put through on the same terms.
    when: { not: 'class:fault' },
    said: { all: ['current-fee', 'effective-time', 'cancellation-rule'] }
  },
  'confirmation-asked': {
    text: { zh: '请客户二次确认', en: 'asks for the second confirmation' },
    who: ['handler'],
    inCall: true,
    clauses: ['1.2-confirm'],
    when: { not: 'class:fault' },
    said: { any: ['ask-confirmation'] }
  },
  'lights-asked': {
    text: { zh: '询问光猫指示灯', en: 'asks about the modem lights' },
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-lights'],
    when: broadband,
    said: { any: ['ask-modem-lights'] }
  },
  'restart-guided': {
    text: { zh: '指导长按重启并等待', en: 'guides the restart and the wait' },
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-restart'],
    when: broadband,
    said: { all: ['hold-power-10s', 'restart', 'wait-3min', 'check-recovered'] }
  },
  'recovery-asked': {
    text: { zh: '询问是否恢复', en: 'asks whether it is back' },
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-wait-3min'],
    when: broadband,
    // "Then check whether it is back" within the guidance is an instruction; asked by itself it asks for the present state.
    said: { any: ['check-recovered'], without: ['restart', 'hold-power-10s', 'wait-3min'] }
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
