import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.2-person',
  stage: 'quality',
  kind: 'analysis',
  dimension: 'process',
  who: 'owner',
  text: { zh: '按人员，识别短板并制定个性化培训计划', en: 'By person: find weak spots, make a personal training plan' },
  met: { by: 'cycle', chart: 'month' }
};
