import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '1.1-channels',
  stage: 'intake',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '五类渠道按同一受理标准接入', en: 'All five channels enter the same intake standard' },
  met: { by: 'chart' }
};
