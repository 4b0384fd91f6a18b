import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.3-quarterly',
  stage: 'quality',
  kind: 'cycle',
  dimension: 'process',
  who: 'owner',
  text: { zh: '每季度优化作业流程', en: 'Improve the process every quarter' },
  met: { by: 'cycle', chart: 'quarter' }
};
