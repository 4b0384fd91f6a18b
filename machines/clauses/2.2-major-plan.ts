import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '2.2-major-plan',
  stage: 'preprocessing',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '同步触发应急预案', en: 'Trigger the emergency plan at the same time' },
  when: 'emergency',
  met: { by: 'chart' }
};
