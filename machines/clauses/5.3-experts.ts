import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.3-experts',
  stage: 'quality',
  kind: 'duty',
  dimension: 'process',
  who: 'owner',
  text: { zh: '运维专家讲解常见网络故障排查', en: 'Engineers teach common fault finding' },
  met: { by: 'cycle', chart: 'quarter' }
};
