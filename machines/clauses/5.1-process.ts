import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.1-process',
  stage: 'quality',
  kind: 'duty',
  dimension: 'process',
  who: 'quality',
  text: { zh: '核查节点超时、信息完整、跨部门协作记录', en: 'Check timeouts, completeness, cross-department records' },
  met: { by: 'event', events: ['process-checked'] }
};
