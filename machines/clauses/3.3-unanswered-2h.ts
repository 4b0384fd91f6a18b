import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.3-unanswered-2h',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'system',
  text: {
    zh: '分派后 2 小时未响应二次分派或升级团队负责人',
    en: 'Unanswered after 2 hours: dispatch again or escalate to the team lead'
  },
  met: {
    by: 'limit',
    per: 'within',
    from: 'dispatched',
    instant: 'responded',
    again: { on: 'dispatched', in: ['running', 'warned', 'breached'] }
  }
};
