import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.3-overdue-complaint',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'system',
  text: { zh: '投诉超时 48 小时进“超时工单”报表', en: 'Complaints over 48 hours enter the overdue report' },
  when: 'class:complaint',
  met: {
    by: 'limit',
    stands: true,
    per: 'within',
    from: 'accepted',
    instant: 'handled',
    again: { on: 'reentered', in: ['met'] }
  }
};
