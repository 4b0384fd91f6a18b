import { free, one, type EventSpec } from './spec';

/** Other things said to the customer on a ticket. */
export const conversation = {
  guided: {
    who: ['agent'],
    clauses: ['1.1-hall-guide'],
    when: 'channel:hall'
  },
  'priority-given': {
    who: ['agent'],
    clauses: ['1.1-hall-care'],
    when: { all: ['channel:hall', 'care'] }
  },
  'privacy-told': {
    who: ['agent'],
    clauses: ['1.2-privacy'],
    when: 'collects-personal-data',
    said: { all: ['purpose-limited', 'kept-confidential'] }
  },
  apologised: {
    who: ['handler'],
    clauses: ['3.2-complaint-order'],
    when: 'class:complaint',
    said: { any: ['apology'] },
    owedWhile: ['agreement-owed']
  },
  'verifying-told': {
    who: ['handler'],
    clauses: ['3.2-complaint-order'],
    when: 'class:complaint',
    said: { any: ['verifying'] },
    owedWhile: ['agreement-owed']
  },
  'first-contact-told': {
    who: ['handler'],
    clauses: ['3.2-complaint-tell'],
    when: 'class:complaint',
    said: { all: ['apology', 'verifying', 'solution-eta'] }
  },
  'plan-answered': {
    who: ['agent'],
    clauses: ['2.1-plan-answer'],
    when: 'business:enquiry',
    said: { all: ['plan-contents', 'remaining'] }
  },
  rechecked: {
    who: ['specialist'],
    clauses: ['3.2-biz-recheck'],
    fields: { plan: free },
    when: { all: ['class:request', 'wants-change'] },
    said: { all: ['plan', 'effective-time', 'ask-confirmation'] }
  },
  'transfer-told': {
    who: ['agent'],
    clauses: ['1.1-hotline-transfer'],
    when: 'channel:hotline',
    said: { all: ['apology', 'out-of-scope', 'transfer-to'] }
  },
  spoke: {
    who: ['handler', 'agent', 'customer'],
    clauses: [],
    fields: { text: { type: 'text' } }
  },
  'emergency-told': {
    who: ['agent'],
    clauses: ['2.2-major-tell'],
    when: 'emergency',
    said: { all: ['escalated', 'dedicated-person', 'progress-eta'] }
  },
  'progress-reported': {
    who: ['handler', 'supervisor'],
    clauses: ['2.2-major-eta'],
    when: 'emergency'
  },
  shirked: {
    who: ['handler'],
    clauses: ['5.1-shirking'],
    forbidden: true
  },
  'over-asked': {
    who: ['handler'],
    clauses: ['1.2-minimal'],
    fields: { field: free },
    forbidden: true
  },
  'pretext-used': {
    who: ['handler'],
    clauses: ['1.2-pretext'],
    forbidden: true
  },
  'dialect-asked': {
    who: ['customer'],
    clauses: ['1.1-hotline-language'],
    fields: { dialect: one('dialects') },
    when: 'channel:hotline',
    writes: ({ dialect }) => ({ dialect: String(dialect) })
  },
  'dialect-spoken': {
    who: ['agent'],
    clauses: ['1.1-hotline-language'],
    fields: { dialect: one('dialects') },
    when: 'channel:hotline',
    // By speaking it, whoever was asked has agreed to it. Mandarin stays right: nobody has to know every dialect.
    tells: ({ dialect }, { dialect: asked }) => ({ agreed: dialect === asked }),
    samples: () => [{ agreed: true }]
  },
  'taken-in-aside': {
    who: ['handler'],
    clauses: ['1.1-channels'],
    fields: { reason: free },
    forbidden: true
  },
  'spoke-unclearly': {
    who: ['agent'],
    clauses: ['1.1-hotline-language'],
    when: 'channel:hotline',
    forbidden: true
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
