import type { Clause } from '../clause';

export const clause: Clause = {
  id: '3.2-complaint-24h',
  stage: 'handling',
  kind: 'limit',
  dimension: 'outcome',
  who: 'handler',
  text: { zh: '24 小时内给出解决方案（承诺）', en: 'Solution within the promised 24 hours' },
  when: 'class:complaint',
  window: { opens: 'contacted', closes: ['contact-ends'] },
  met: { by: 'facts', facts: [{ fact: 'keepable' }] }
};
