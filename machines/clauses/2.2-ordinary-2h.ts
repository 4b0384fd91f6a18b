import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '2.2-ordinary-2h',
  stage: 'preprocessing',
  kind: 'limit',
  dimension: 'process',
  who: 'specialist',
  text: { zh: '2 小时内反馈初步结论', en: 'Preliminary conclusion within 2 hours' },
  when: 'difficulty:ordinary',
  met: { by: 'limit', stands: true, per: 'within', from: 'handed-over', instant: 'concluded' }
};
