import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.3-simulation',
  stage: 'quality',
  kind: 'duty',
  dimension: 'phrasing',
  who: 'owner',
  text: {
    zh: '案例教学与情景模拟，如“客户投诉资费不明”',
    en: 'Case teaching and scenario simulation, e.g. a complaint about unclear fees'
  },
  met: { by: 'cycle', chart: 'quarter' }
};
