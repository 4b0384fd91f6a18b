import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.3-overdue-field',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'system',
  text: { zh: '装维超时 24 小时进“超时工单”报表', en: 'Field work over 24 hours enters the overdue report' },
  when: 'class:fault',
  met: { by: 'limit', stands: true, per: 'within', from: 'dispatched', instant: 'handled', movedBy: 'slot-agreed' }
};
