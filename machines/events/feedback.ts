import { senseless } from './senseless';
import { choice, free, freeNote, means, note, one, passed, text } from './spec';
import type { EventPolicy, EventSpec, TicketHolding } from './spec';

const reaching = {
  fields: { contact: { ...free, of: 'contacts' } },
  writes: ({ contact }, { tried = [], contactLeft }, { written, policy }) => {
    const left = contactLeft ?? (written['contact'] === undefined ? undefined : String(written['contact']));
    const by = contact === undefined || String(contact) === left ? firstContact(policy) : String(contact);
    return { contactLeft: left, tried: [...tried, by] };
  }
} as const satisfies Partial<EventSpec>;

const firstContact = ({ ticket }: EventPolicy): string => Object.keys(ticket?.contacts ?? {})[0] ?? '';

const elsewhere = ({ tried = [] }: Pick<TicketHolding, 'tried'>, policy: EventPolicy): boolean =>
  Object.keys(policy.ticket?.contacts ?? {}).length > 0 && !tried.includes(firstContact(policy));

const afresh = { writes: () => ({ tried: [] }) } as const satisfies Partial<EventSpec>;

const verdict = (event: string) =>
  ({
    fields: { verdict: passed, findings: { type: 'list', optional: true } },
    writes: ({ verdict }, { verdicts }) => ({
      verdicts: { ...verdicts, [event]: verdict === 'pass' ? 'pass' : 'fail' }
    })
  }) as const satisfies Partial<EventSpec>;

export const feedback = {
  'not-satisfied': {
    who: ['customer'],
    clauses: ['4.1-reenter'],
    when: 'class:complaint',
    // What was to solve it did not.
    forgets: ['solution']
  },
  rated: {
    who: ['customer'],
    clauses: ['4.2-auto', '4.2-24h'],
    fields: { rating: choice(1, 2, 3, 4) },
    tells: ({ rating }, _, { policy }) => ({
      low: Number(rating) >= (policy.ticket?.reviewFrom ?? 3),
      dissatisfied: Number(rating) >= (policy.ticket?.reenterFrom ?? Infinity)
    }),
    samples: () => [{ low: false }, { low: true }, { dissatisfied: true }]
  },
  interviewed: {
    who: ['supervisor'],
    clauses: ['3.3-interview'],
    fields: { person: text, cause: one('3.3-interview'), measure: note }
  },
  'result-told': {
    who: ['system'],
    sends: ['4.1-fault', '4.1-biz', '4.1-biz-bill'],
    clauses: ['4.1-notify', '4.1-fault', '4.1-biz', '4.1-biz-bill'],
    fields: {
      means: means('4.1-notify'),
      service: free,
      effectiveTime: freeNote,
      where: freeNote,
      fieldContact: free
    },
    flaw: senseless,
    ...afresh,
    when: { not: 'class:complaint' }
  },
  'complaint-result-told': {
    who: ['handler'],
    sends: ['4.1-complaint'],
    clauses: ['4.1-notify', '4.1-complaint'],
    fields: { solution: freeNote },
    ...afresh,
    when: 'class:complaint',
    said: { all: ['done', 'solution', 'ask-satisfied'] }
  },
  'survey-sent': {
    who: ['system'],
    sends: ['4.2-auto'],
    clauses: ['4.2-auto'],
    fields: { means: means('4.2-auto') }
  },
  'follow-up-called': {
    who: ['agent'],
    clauses: ['4.2-manual', '4.2-24h'],
    ...reaching,
    tells: (_, progress, { policy }) => ({ elsewhere: elsewhere(progress, policy) }),
    samples: () => [{ elsewhere: true }],
    said: { all: ['ask-result-satisfied', 'ask-attitude', 'offer-follow-up'] }
  },
  'follow-up-failed': {
    who: ['agent', 'system'],
    clauses: ['4.2-24h'],
    ...reaching,
    tells: (_, progress, { policy }) => ({
      last: (progress.taken['follow-up-failed'] ?? 0) >= (policy.ticket?.followUpAttempts ?? 1),
      elsewhere: elsewhere(progress, policy)
    }),
    samples: () => [{ last: true }, { elsewhere: true }, { last: true, elsewhere: true }]
  },
  reviewed: {
    who: ['supervisor'],
    clauses: ['4.2-review'],
    fields: { gap: note },
    forgets: ['solution']
  },
  archived: {
    who: ['system', 'supervisor'],
    clauses: ['4.2-review', '3.3-interview']
  },
  'phrasing-checked': {
    who: ['quality'],
    clauses: ['5.1-phrasing', '5.1-shirking'],
    ...verdict('phrasing-checked')
  },
  'process-checked': {
    who: ['quality'],
    clauses: ['5.1-process'],
    ...verdict('process-checked')
  },
  'outcome-checked': {
    who: ['quality'],
    clauses: ['5.1-outcome'],
    ...verdict('outcome-checked')
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
