import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.1-hotline-greet',
  stage: 'intake',
  kind: 'limit',
  dimension: 'phrasing',
  who: 'agent',
  text: { zh: '接通 3 秒内问候并自报工号', en: 'Greet and state the agent number within 3 seconds' },
  channels: ['hotline'],
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: { by: 'parts-within', parts: ['greeting', 'agent-id'], from: 'contact' }
};
