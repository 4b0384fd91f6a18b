import { choice, freeNote, means, note, one, some, time, type EventSpec } from './spec';

const moved = ['3.1-tech-24h', '3.3-overdue-field'] as const;

export const work = {
  responded: {
    who: ['handler'],
    clauses: ['3.1-tech-30min', '3.3-unanswered-2h']
  },
  'plan-recorded': {
    who: ['handler'],
    clauses: ['3.2-one-plan'],
    fields: { plan: note }
  },
  concluded: {
    who: ['specialist', 'complaint-supervisor'],
    clauses: ['2.2-ordinary-2h'],
    fields: { conclusion: note },
    when: 'difficulty:ordinary'
  },
  'visit-booked': {
    who: ['handler'],
    clauses: ['3.1-tech-24h', '3.1-vip-1h'],
    fields: { at: time },
    when: 'class:fault',
    // A time that nobody could mean: it is over, or further ahead than anybody waits.
    flaw: ({ at }, _, { at_ms, policy }) => {
      const ahead_ms = Number(at) - at_ms;
      if (ahead_ms < 0) return { zh: '约的时间已经过去', en: 'the time agreed on is over already' };
      return ahead_ms > (policy.ticket?.latestVisit_ms ?? Infinity)
        ? { zh: '约的时间太远', en: 'too far ahead' }
        : undefined;
    },
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
    who: ['field'],
    clauses: ['3.1-vip-1h'],
    when: 'class:fault'
  },
  'symptom-reconfirmed': {
    who: ['field'],
    clauses: ['3.2-fault-reconfirm'],
    when: 'class:fault'
  },
  'tools-taken': {
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
    who: ['field'],
    clauses: ['3.1-tech-24h'],
    when: 'class:fault',
    // A slot is agreed with the customer (可协商时段): nobody is expected before it, nor waits behind it, unless another is agreed.
    tells: (_, { visit_ms = NaN }, { at_ms, policy }) => ({
      early: at_ms < visit_ms,
      late: at_ms > visit_ms + (policy.ticket?.slot_ms ?? 0)
    })
  },
  'visit-failed': {
    who: ['field'],
    clauses: ['3.1-tech-24h'],
    fields: { cause: note },
    when: 'class:fault',
    // What was agreed has come to nothing; another time is to be found.
    writes: () => ({ visit_ms: undefined, slotEnd_ms: undefined })
  },
  tested: {
    who: ['field'],
    clauses: ['3.2-fault-test'],
    fields: { test: one('tests') },
    when: 'class:fault',
    tells: ({ test }, _, { case: { business }, policy: { ticket } }) => ({
      wrong: test !== (ticket && (ticket.tests[business] ?? ticket.tests.default))
    })
  },
  'signed-off': {
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
    who: ['field'],
    clauses: ['3.2-fault-signoff'],
    when: 'class:fault',
    // Whoever has not repaired it has to come again, and agrees on a time anew.
    writes: () => ({ visit_ms: undefined, slotEnd_ms: undefined })
  },
  'repaired-remotely': {
    who: ['field'],
    clauses: ['3.1-tech-team'],
    when: { any: ['emergency', { all: ['class:fault', { not: 'business:broadband' }] }] }
  },
  'receipt-sent': {
    who: ['specialist'],
    sends: ['3.2-biz-receipt'],
    clauses: ['3.2-biz-receipt'],
    fields: { means: means('3.2-biz-receipt'), fee: note, effectiveTime: note, queryPath: note },
    when: 'class:request'
  },
  escalated: {
    who: ['complaint-supervisor'],
    clauses: ['3.2-complaint-escalate'],
    when: 'class:complaint',
    takesOver: true,
    writes: () => ({ holder: 'complaint-supervisor' })
  },
  'customer-wait-begun': {
    who: ['handler'],
    clauses: ['3.2-one-plan'],
    fields: { reason: one('waits') }
  },
  'customer-wait-ended': {
    who: ['handler', 'customer'],
    clauses: ['3.2-one-plan']
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
