import { free, one, type EventSpec } from './spec';

/** What else is said by whoever speaks to the customer: on a ticket. */
export const conversation = {
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
  'first-contact-told': {
    text: { zh: '首次联系说明（致歉、核实中、答复时限）', en: 'says the first-contact lines' },
    who: ['handler'],
    clauses: ['3.2-complaint-tell'],
    when: 'class:complaint',
    said: { all: ['apology', 'verifying', 'solution-eta'] }
  },
  'plan-answered': {
    text: { zh: '解答套餐内容与余量', en: 'answers what the plan holds and what is left' },
    who: ['agent'],
    clauses: ['2.1-plan-answer'],
    when: 'business:enquiry',
    said: { all: ['plan-contents', 'remaining'] }
  },
  rechecked: {
    text: { zh: '再次核对业务需求', en: 'checks the request again' },
    who: ['specialist'],
    clauses: ['3.2-biz-recheck'],
    fields: { plan: free },
    when: { all: ['class:request', 'wants-change'] },
    said: { all: ['plan', 'effective-time', 'ask-confirmation'] }
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
  'dialect-asked': {
    text: { zh: '要求说方言', en: 'asks to be spoken to in a dialect' },
    who: ['customer'],
    clauses: ['1.1-hotline-language'],
    fields: { dialect: one('dialects') },
    when: 'channel:hotline',
    writes: ({ dialect }) => ({ dialect: String(dialect) })
  },
  'dialect-spoken': {
    text: { zh: '说方言', en: 'speaks in a dialect' },
    who: ['agent'],
    clauses: ['1.1-hotline-language'],
    fields: { dialect: one('dialects') },
    when: 'channel:hotline',
    // By speaking it, whoever was asked has agreed to it. Mandarin stays right: nobody has to know every dialect.
    tells: ({ dialect }, { dialect: asked }) => ({ agreed: dialect === asked }),
    samples: () => [{ agreed: true }]
  },
  'taken-in-aside': {
    text: { zh: '绕开渠道私下受理', en: 'takes the request in beside the channels' },
    who: ['handler'],
    clauses: ['1.1-channels'],
    fields: { reason: free },
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
