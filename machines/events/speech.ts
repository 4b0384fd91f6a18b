import { free, broadband, online, type EventSpec } from './spec';

/** Said by whoever speaks to the customer. */
export const speech = {
  greeted: {
    text: { zh: '问候', en: 'greets' },
    who: ['agent'],
    inCall: true,
    clauses: ['1.1-hotline-greet', '1.1-hall-greet'],
    said: 'by-clauses',
    when: { not: online }
  },
  guided: {
    text: { zh: '引导至服务区域', en: 'guides to the service area' },
    who: ['agent'],
    clauses: ['1.1-hall-guide'],
    when: 'channel:hall'
  },
  'priority-given': {
    text: { zh: '优先接待并协助', en: 'receives first and assists' },
    who: ['agent'],
    clauses: ['1.1-hall-care'],
    when: { all: ['channel:hall', 'care'] }
  },
  'privacy-told': {
    text: { zh: '告知信息用途与保密', en: 'tells purpose and confidentiality' },
    who: ['agent'],
    clauses: ['1.2-privacy'],
    when: 'collects-personal-data',
    said: { all: ['purpose-limited', 'kept-confidential'] }
  },
  apologised: {
    text: { zh: '致歉', en: 'apologises' },
    who: ['handler'],
    clauses: ['3.2-complaint-order'],
    when: 'class:complaint',
    said: { any: ['apology'] }
  },
  'verifying-told': {
    text: { zh: '告知正在核实', en: 'says that the facts are being checked' },
    who: ['handler'],
    clauses: ['3.2-complaint-order'],
    when: 'class:complaint',
    said: { any: ['verifying'] }
  },
  explained: {
    text: { zh: '联系客户并说明', en: 'reaches the customer and explains' },
    who: ['handler'],
    inCall: true,
    clauses: ['3.2-complaint-2h'],
    said: { any: ['explain-cause', 'verifying', 'solution'] }
  },
  'first-contact-told': {
    text: { zh: '首次联系说明（致歉、核实中、答复时限）', en: 'says the first-contact lines' },
    who: ['handler'],
    clauses: ['3.2-complaint-tell'],
    when: 'class:complaint',
    said: { all: ['apology', 'verifying', 'solution-eta'] }
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
    fields: { solution: free },
    said: { any: ['solution'] }
  },
  'data-given': {
    text: { zh: '告知个人信息', en: 'tells a personal datum' },
    who: ['handler'],
    inCall: true,
    clauses: ['2.1-identity']
  },
  'plan-answered': {
    text: { zh: '解答套餐内容与余量', en: 'answers what the plan holds and what is left' },
    who: ['agent'],
    clauses: ['2.1-plan-answer'],
    when: 'business:enquiry',
    said: { all: ['plan-contents', 'remaining'] }
  },
  disclosed: {
    text: { zh: '告知资费、生效时间、取消规则', en: 'discloses fee, effective time and cancellation rule' },
    who: ['handler'],
    inCall: true,
    clauses: ['1.2-disclose'],
    when: 'wants-change',
    said: { all: ['current-fee', 'effective-time', 'cancellation-rule'] }
  },
  'confirmation-asked': {
    text: { zh: '请客户二次确认', en: 'asks for the second confirmation' },
    who: ['handler'],
    inCall: true,
    clauses: ['1.2-confirm'],
    when: 'wants-change',
    said: { any: ['ask-confirmation'] }
  },
  rechecked: {
    text: { zh: '再次核对业务需求', en: 'checks the request again' },
    who: ['specialist'],
    clauses: ['3.2-biz-recheck'],
    fields: { plan: free },
    when: { all: ['class:request', 'wants-change'] },
    said: { all: ['plan', 'effective-time', 'ask-confirmation'] }
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
  'transfer-told': {
    text: { zh: '致歉、说明并告知转接', en: 'apologises, explains and says where the call goes' },
    who: ['agent'],
    clauses: ['1.1-hotline-transfer'],
    when: 'channel:hotline',
    said: { all: ['apology', 'out-of-scope', 'transfer-to'] }
  },
  spoke: {
    text: { zh: '说话', en: 'speaks' },
    who: ['handler', 'agent', 'customer'],
    clauses: [],
    fields: { text: { type: 'text' } }
  },
  'recovery-asked': {
    text: { zh: '询问是否恢复', en: 'asks whether it is back' },
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-wait-3min'],
    when: broadband,
    // "Then check whether it is back" within the guidance is an instruction; asked by itself it asks for the present state.
    said: { any: ['check-recovered'], without: ['restart', 'hold-power-10s', 'wait-3min'] }
  },
  'emergency-told': {
    text: { zh: '告知已升级、专人跟进、反馈时间', en: 'tells: escalated, a person follows, when to expect news' },
    who: ['agent'],
    clauses: ['2.2-major-tell'],
    when: 'emergency',
    said: { all: ['escalated', 'dedicated-person', 'progress-eta'] }
  },
  'progress-reported': {
    text: { zh: '反馈进展', en: 'reports progress' },
    who: ['handler', 'supervisor'],
    clauses: ['2.2-major-eta'],
    when: 'emergency'
  },
  shirked: {
    text: { zh: '推诿', en: 'brushes the customer off' },
    who: ['handler'],
    clauses: ['5.1-shirking'],
    forbidden: true
  },
  'over-asked': {
    text: { zh: '索取不必要的信息', en: 'asks for what the request does not need' },
    who: ['handler'],
    clauses: ['1.2-minimal'],
    fields: { field: free },
    forbidden: true
  },
  'pretext-used': {
    text: { zh: '以“更精准服务”为由索取', en: 'asks on the pretext of better service' },
    who: ['handler'],
    clauses: ['1.2-pretext'],
    forbidden: true
  },
  'spoke-unclearly': {
    text: { zh: '未用客户语言或表述不清', en: 'speaks another language or unclearly' },
    who: ['agent'],
    clauses: ['1.1-hotline-language'],
    when: 'channel:hotline',
    forbidden: true
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
