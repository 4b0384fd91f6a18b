import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.2-review',
  stage: 'feedback',
  kind: 'record',
  dimension: 'process',
  who: 'supervisor',
  text: { zh: '低于“满意”由服务主管复核处理过程', en: 'The supervisor reviews anything below satisfied' },
  window: { opens: 'followed-up', closes: ['archived'] },
  fields: ['gap'],
  met: { by: 'event', events: ['reviewed'] }
};
