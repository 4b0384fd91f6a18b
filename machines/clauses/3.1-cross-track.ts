import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-cross-track',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'supervisor',
  text: { zh: '服务主管跟踪协作进度', en: 'The service supervisor tracks the answers against the deadline' },
  when: 'departments',
  met: { by: 'limit', stands: true, per: 'recorded', from: 'departments-asked', instant: 'departments-answered' }
};
