import { choice, free, one, type EventSpec } from './spec';

/** Done on the agent's desktop. */
export const desk = {
  'identity-verified': {
    text: { zh: '核对身份', en: 'verifies identity' },
    who: ['agent'],
    clauses: ['2.1-identity'],
    fields: {
      method: { type: 'choice', choices: ['service-password', 'sms-code', 'identity-card', 'login'], optional: true }
    }
  },
  'identity-recorded-unverifiable': {
    text: { zh: '记录无法核验', en: 'records that nobody can be verified' },
    who: ['agent'],
    clauses: ['2.1-identity', '2.1-check-5min']
  },
  'details-checked': {
    text: { zh: '核对业务信息', en: 'checks the details' },
    who: ['agent'],
    clauses: ['2.1-details']
  },
  captured: {
    text: { zh: '登记核心诉求', en: 'captures the core demand' },
    who: ['agent'],
    clauses: ['1.2-capture'],
    fields: { demand: free, businessType: free, contact: free, serviceAddress: free }
  },
  tagged: {
    text: { zh: '打标签', en: 'tags the ticket' },
    who: ['agent'],
    clauses: ['2.1-selfhelp-failed', '2.1-plan-verify', '2.2-ordinary', '2.2-major'],
    fields: { tag: one('tags') }
  },
  labelled: {
    text: { zh: '标注业务类型与疑难程度', en: 'labels business type and difficulty' },
    who: ['agent'],
    clauses: ['2.2-label'],
    fields: { business: one('classes'), difficulty: choice('none', 'ordinary', 'major') }
  },
  closed: { text: { zh: '现场解决并结单', en: 'closes it as solved' }, who: ['agent'], clauses: ['2.2-label'] },
  'handed-over': {
    text: { zh: '转工单', en: 'hands the ticket over' },
    who: ['agent'],
    clauses: ['2.2-label', '2.2-ordinary', '3.1-dispatch'],
    fields: { team: { ...one('teams'), optional: true } }
  },
  transferred: {
    text: { zh: '转接', en: 'transfers the call' },
    who: ['agent'],
    clauses: ['1.1-hotline-transfer', '1.1-hotline-transfer-note'],
    fields: { transferTarget: one('desks'), transferReason: free },
    when: 'channel:hotline'
  },
  'acted-on': {
    text: { zh: '办理业务', en: 'puts the business through' },
    who: ['agent', 'specialist'],
    clauses: ['1.2-confirm', '1.2-disclose', '3.2-biz-recheck'],
    fields: { service: free },
    when: 'wants-change'
  },
  'agent-ended': {
    text: { zh: '结束通话或接待', en: 'ends the call or the visit' },
    who: ['agent'],
    clauses: ['2.2-label']
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
