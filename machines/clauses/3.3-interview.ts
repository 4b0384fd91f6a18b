import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.3-interview',
  stage: 'handling',
  kind: 'record',
  dimension: 'process',
  who: 'supervisor',
  text: {
    zh: '约谈责任人、分析原因并制定改进措施',
    en: 'Interview the person in charge, find the cause, set a measure'
  },
  window: { opens: 'overdue', closes: ['archived'] },
  fields: ['person', 'cause', 'measure'],
  met: { by: 'event', events: ['interviewed'] }
};
