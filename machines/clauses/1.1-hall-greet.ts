import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.1-hall-greet',
  stage: 'intake',
  kind: 'limit',
  dimension: 'phrasing',
  who: 'agent',
  text: { zh: '客户进厅 30 秒内主动问候', en: 'Greet within 30 seconds of the customer entering' },
  channels: ['hall'],
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: { by: 'parts-within', parts: ['greeting', 'offer-help'], from: 'contact' }
};
