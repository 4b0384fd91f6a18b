import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-one-plan',
  stage: 'handling',
  kind: 'record',
  dimension: 'process',
  who: 'handler',
  text: { zh: '一单一策，结合诉求制定解决方案', en: "One plan per ticket, made for this customer's demand" },
  window: { opens: 'responded', closes: ['solution'] },
  fields: ['plan'],
  met: { by: 'event', events: ['plan-recorded'] }
};
