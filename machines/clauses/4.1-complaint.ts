import type { Clause } from '../clause';

export const clause: Clause = {
  id: '4.1-complaint',
  stage: 'feedback',
  kind: 'script',
  dimension: 'phrasing',
  who: 'handler',
  text: { zh: '投诉类反馈并询问满意度', en: 'Complaint result, and ask whether satisfied' },
  // On the card of a call only where it is settled there; on a ticket always.
  onTicket: 'class:complaint',
  when: { all: ['class:complaint', 'settles-on-call'] },
  window: { opens: 'handled', closes: ['contact-ends'] },
  met: { by: 'parts', parts: ['done', 'solution', 'ask-satisfied'] }
};
