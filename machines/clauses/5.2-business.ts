import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.2-business',
  stage: 'quality',
  kind: 'analysis',
  dimension: 'process',
  who: 'owner',
  text: {
    zh: '按业务类型，分析故障原因与争议点并推动产品优化',
    en: 'By business type: causes and points of dispute, and product improvements'
  },
  met: { by: 'cycle', chart: 'month' }
};
