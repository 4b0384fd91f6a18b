import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-vip-1h',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'field',
  text: { zh: '装维提前 1 小时与 VIP 客户确认上门时间', en: 'Confirm the visit at least 1 hour ahead for VIPs' },
  when: { all: ['vip', 'class:fault'] },
  met: {
    by: 'limit',
    stands: true,
    per: 'before',
    from: 'visit-time',
    instant: 'visit-confirmed',
    again: { on: 'visit-time', in: ['running', 'warned', 'breached', 'met', 'late'] }
  }
};
