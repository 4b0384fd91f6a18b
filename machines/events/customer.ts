import { broadband, type EventSpec } from './spec';

/** Said or done by the customer. */
export const customer = {
  'demand-told': {
    text: { zh: '说明诉求', en: 'tells what it is about' },
    who: ['customer'],
    inCall: true,
    act: 'tells-demand',
    clauses: ['1.2-capture']
  },
  arranged: {
    text: { zh: '要求或同意变更', en: 'asks for or agrees to a change' },
    who: ['customer'],
    inCall: true,
    act: 'arranges',
    clauses: ['1.2-disclose'],
    when: 'wants-change'
  },
  confirmed: {
    text: { zh: '确认办理', en: 'confirms' },
    who: ['customer'],
    inCall: true,
    act: 'confirms',
    clauses: ['1.2-confirm'],
    when: 'wants-change'
  },
  restarted: {
    text: { zh: '已重启光猫', en: 'has restarted the modem' },
    who: ['customer'],
    inCall: true,
    act: 'restarts',
    clauses: ['2.1-restart', '2.1-wait-3min'],
    when: broadband
  },
  recovered: {
    text: { zh: '已恢复', en: 'it is back' },
    who: ['customer'],
    inCall: true,
    act: 'recovers',
    clauses: ['2.1-diagnose'],
    when: 'class:fault'
  },
  'still-broken': {
    text: { zh: '仍未恢复', en: 'it is still down' },
    who: ['customer'],
    inCall: true,
    act: 'stays-broken',
    clauses: ['2.1-diagnose', '2.1-selfhelp-failed'],
    when: 'class:fault'
  },
  agreed: {
    text: { zh: '认可方案', en: 'accepts' },
    who: ['customer'],
    inCall: true,
    act: 'agrees',
    clauses: ['3.2-complaint-escalate', '3.2-complaint-reasonable']
  },
  // Whoever waits for what comes next has accepted nothing yet.
  'wait-agreed': {
    text: { zh: '同意等后续答复', en: 'agrees to wait for what comes next' },
    who: ['customer'],
    inCall: true,
    act: 'agrees-to-wait',
    clauses: ['3.2-complaint-tell', '2.2-major-tell']
  },
  rejected: {
    text: { zh: '不认可方案', en: 'refuses' },
    who: ['customer'],
    inCall: true,
    act: 'rejects',
    clauses: ['3.2-complaint-escalate']
  },
  withdrawn: {
    text: { zh: '撤诉（有记录）', en: 'withdraws, on record' },
    who: ['customer'],
    clauses: ['3.2-complaint-escalate'],
    when: 'class:complaint'
  },
  'rang-off': {
    text: { zh: '道别挂机或离开', en: 'rings off' },
    who: ['customer'],
    inCall: true,
    act: 'rings-off',
    clauses: ['2.2-label']
  },
  'hung-up': {
    text: { zh: '中途挂断或离开', en: 'hangs up' },
    who: ['customer'],
    inCall: true,
    act: 'hangs-up',
    clauses: ['2.2-label']
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
