import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '2.2-major-notify',
  stage: 'preprocessing',
  kind: 'limit',
  dimension: 'process',
  who: 'system',
  text: { zh: '第一时间通知运维、市场等部门协同处置', en: 'Notify operations, marketing and others at once' },
  when: 'emergency',
  met: { by: 'limit', per: 'within', from: 'emergency-tagged', instant: 'departments-notified' }
};
