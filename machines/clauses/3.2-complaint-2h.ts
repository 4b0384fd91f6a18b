import type { Clause } from '../clause';

export const clause: Clause = {
  id: '3.2-complaint-2h',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'handler',
  text: { zh: '2 小时内首次联系客户', en: 'First contact within 2 hours' },
  when: 'class:complaint',
  window: { opens: 'accepted', closes: ['contact-ends'] },
  met: { by: 'within', from: 'accepted', instant: 'contacted' }
};
