import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.2-three',
  stage: 'feedback',
  kind: 'duty',
  dimension: 'process',
  who: 'owner',
  text: { zh: '连续 3 单不达标须接受专项培训', en: 'Three in a row below standard means special training' },
  met: { by: 'cycle', chart: 'standing' }
};
