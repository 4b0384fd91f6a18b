import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-tech-24h',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'field',
  text: { zh: '24 小时内上门，非工作时间可协商时段', en: 'On site within 24 hours; out-of-hours slots by agreement' },
  when: 'class:fault',
  met: { by: 'limit', stands: true, per: 'within', from: 'dispatched', instant: 'arrived', movedBy: 'slot-agreed' }
};
