import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-vip',
  stage: 'handling',
  kind: 'tag',
  dimension: 'process',
  who: 'system',
  text: { zh: 'VIP 工单标注“优先处理”', en: 'VIP tickets are tagged priority' },
  when: 'vip',
  met: { by: 'chart' }
};
