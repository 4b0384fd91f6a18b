import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-dispatch',
  stage: 'handling',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '按业务类型与客户级别（VIP/普通）智能分派', en: 'Dispatch by business type and customer tier' },
  met: { by: 'event', events: ['dispatched'] }
};
