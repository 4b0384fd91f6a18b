import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.2-24h',
  stage: 'feedback',
  kind: 'limit',
  dimension: 'process',
  who: 'system',
  text: { zh: '闭环后 24 小时内回访，优先预留联系方式', en: 'Follow up within 24 hours, first by the contact left' },
  met: {
    by: 'limit',
    per: 'within',
    from: 'handled',
    instant: 'followed-up',
    again: { on: 'handled', in: ['breached', 'cancelled'] },
    cancelledBy: 'reentered'
  }
};
