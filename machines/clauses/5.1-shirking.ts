import type { Clause } from '../clause';

export const clause: Clause = {
  id: '5.1-shirking',
  stage: 'quality',
  kind: 'forbidden',
  dimension: 'phrasing',
  who: 'handler',
  text: { zh: '禁止推诿话术', en: 'Never shirk' },
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: { by: 'never-said', label: 'shirking' }
};
