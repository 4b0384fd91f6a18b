import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-tech-30min',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'field',
  text: { zh: '装维 30 分钟内响应', en: 'Field team responds within 30 minutes' },
  when: 'class:fault',
  met: {
    by: 'limit',
    per: 'within',
    from: 'dispatched',
    instant: 'responded',
    again: { on: 'dispatched', in: ['running', 'warned', 'breached'] }
  }
};
