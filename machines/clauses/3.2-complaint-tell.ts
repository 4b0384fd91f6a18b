import type { Clause } from '../clause';

export const clause: Clause = {
  id: '3.2-complaint-tell',
  stage: 'handling',
  kind: 'script',
  dimension: 'phrasing',
  who: 'handler',
  text: { zh: '首次联系的说明话术', en: 'What the first contact says' },
  when: { all: ['class:complaint', { not: 'settles-on-call' }] },
  arises: { at: 'handed-over', when: 'class:complaint' },
  window: { opens: 'contacted', closes: ['contact-ends'] },
  met: { by: 'parts', parts: ['apology', 'verifying', 'solution-eta'] }
};
