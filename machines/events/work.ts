import { choice, freeNote, means, note, one, some, time, type EventSpec } from './spec';

/** The limits that an agreed slot moves, if it is later (decisions). */
const moved = ['3.1-tech-24h', '3.3-overdue-field'] as const;

/** The work itself. */
export const work = {
  responded: {
    text: { zh: '接单响应', en: 'takes the ticket' },
    who: ['handler'],
    clauses: ['3.1-tech-30min', '3.3-unanswered-2h']
  },
  'plan-recorded': {
    text: { zh: '记录一单一策', en: 'records the plan for this ticket' },
    who: ['handler'],
    clauses: ['3.2-one-plan'],
    fields: { plan: note }
  },
  concluded: {
    text: { zh: '反馈初步结论', en: 'gives a preliminary conclusion' },
    who: ['specialist', 'complaint-supervisor'],
    clauses: ['2.2-ordinary-2h'],
    fields: { conclusion: note },
    when: 'difficulty:ordinary'
  },
  'visit-booked': {
    text: { zh: '约定上门时间', en: 'agrees on a time for the visit' },
    who: ['handler'],
    clauses: ['3.1-tech-24h', '3.1-vip-1h'],
    fields: { at: time },
    when: 'class:fault',
    flaw: ({ at }, _, { at_ms }) =>
      Number(at) < at_ms ? { zh: '约的时间已经过去', en: 'the time agreed on is over already' } : undefined,
    writes: ({ at }, _, { policy }) => ({
      visit_ms: Number(at),
      // The agreed time is the whole slot, or the hour at which it begins, as the policy reads it.
      slotEnd_ms: Number(at) + (policy.ticket?.slotMovesTo === 'beginning' ? 0 : (policy.ticket?.slot_ms ?? 0))
    }),
    tells: ({ at }, _, { case: of, policy, at_ms, ends_ms }) => ({
      near: of.tier === 'vip' && Number(at) - at_ms < (policy.limits_ms['3.1-vip-1h'] ?? 0),
      // A slot behind a limit takes its place (3.1-tech-24h).
      slot: moved.some((clause) => Number(at) > (ends_ms(clause) ?? Infinity)) ? 'later' : 'within'
    })
  },
  'visit-confirmed': {
    text: { zh: '与客户确认上门时间', en: 'confirms the time with the customer' },
    who: ['field'],
    clauses: ['3.1-vip-1h'],
    when: 'class:fault'
  },
  'symptom-reconfirmed': {
    text: { zh: '上门前再次确认故障现象', en: 'reconfirms the symptom' },
    who: ['field'],
    clauses: ['3.2-fault-reconfirm'],
    when: 'class:fault'
  },
  'tools-taken': {
    text: { zh: '携带工具', en: 'takes the tools along' },
    who: ['field'],
    clauses: ['3.2-fault-tools'],
    fields: { tools: some('tools') },
    when: 'class:fault',
    tells: ({ tools }, _, { policy }) => ({
      complete: Object.keys(policy.ticket?.tools ?? {}).every((tool) => (tools as readonly string[]).includes(tool))
    }),
    samples: () => [{ complete: true }]
  },
  arrived: {
    text: { zh: '到达现场', en: 'is on site' },
    who: ['field'],
    clauses: ['3.1-tech-24h'],
    when: 'class:fault',
    // A slot is agreed with the customer (可协商时段): nobody is expected before it, unless another is agreed.
    tells: (_, { visit_ms }, { at_ms }) => ({ early: visit_ms !== undefined && at_ms < visit_ms })
  },
  'visit-failed': {
    text: { zh: '上门未果', en: 'the visit fails' },
    who: ['field'],
    clauses: ['3.1-tech-24h'],
    fields: { cause: note },
    when: 'class:fault',
    // What was agreed has come to nothing; another time is to be found.
    writes: () => ({ visit_ms: undefined, slotEnd_ms: undefined })
  },
  tested: {
    text: { zh: '修复并现场测试合格', en: 'repairs, and the test on site passes' },
    who: ['field'],
    clauses: ['3.2-fault-test'],
    fields: { test: one('tests') },
    when: 'class:fault',
    tells: ({ test }, _, { case: { business }, policy: { ticket } }) => ({
      wrong: test !== (ticket && (ticket.tests[business] ?? ticket.tests.default))
    })
  },
  'signed-off': {
    text: { zh: '客户签字确认', en: 'the customer signs off' },
    who: ['field'],
    // What is signed stands on the sheet.
    sends: ['3.2-fault-signoff'],
    sendsWith: ({ signoff }) => signoff === 'signed',
    clauses: ['3.2-fault-signoff'],
    fields: {
      signoff: choice('signed', 'refused'),
      reason: { ...freeNote, missingWhen: { field: 'signoff', is: 'refused' } }
    },
    when: 'class:fault',
    tells: ({ signoff, reason }) => ({ noted: signoff === 'signed' || reason !== undefined }),
    samples: () => [{ noted: true }]
  },
  'left-site': {
    text: { zh: '未签字离场', en: 'leaves without a signature' },
    who: ['field'],
    clauses: ['3.2-fault-signoff'],
    when: 'class:fault',
    // Whoever has not repaired it has to come again, and agrees on a time anew.
    writes: () => ({ visit_ms: undefined, slotEnd_ms: undefined })
  },
  'repaired-remotely': {
    text: { zh: '远程或统一修复', en: 'repairs it from afar' },
    who: ['field'],
    clauses: ['3.1-tech-team'],
    when: { any: ['emergency', { all: ['class:fault', { not: 'business:broadband' }] }] }
  },
  'receipt-sent': {
    text: { zh: '推送业务回执', en: 'sends the receipt' },
    who: ['specialist'],
    sends: ['3.2-biz-receipt'],
    clauses: ['3.2-biz-receipt'],
    fields: { means: means('3.2-biz-receipt'), fee: note, effectiveTime: note, queryPath: note },
    when: 'class:request'
  },
  escalated: {
    text: { zh: '升级投诉主管接手', en: 'the complaint supervisor takes it' },
    who: ['complaint-supervisor'],
    clauses: ['3.2-complaint-escalate'],
    when: 'class:complaint',
    takesOver: true,
    writes: () => ({ holder: 'complaint-supervisor' })
  },
  'customer-wait-begun': {
    text: { zh: '等待客户', en: 'waits for the customer' },
    who: ['handler'],
    clauses: ['3.2-one-plan'],
    fields: { reason: one('waits') }
  },
  'customer-wait-ended': {
    text: { zh: '客户已可联系', en: 'the customer is back' },
    who: ['handler', 'customer'],
    clauses: ['3.2-one-plan']
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
