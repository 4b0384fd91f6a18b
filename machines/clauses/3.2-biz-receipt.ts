import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-biz-receipt',
  stage: 'handling',
  kind: 'record',
  dimension: 'outcome',
  who: 'specialist',
  text: {
    zh: '短信/APP 推送业务回执：资费、生效时间、查询路径',
    en: 'Send a receipt: fee, effective time, where to look it up'
  },
  when: 'class:request',
  window: { opens: 'acted-on', closes: ['handled'] },
  fields: ['fee', 'effectiveTime', 'queryPath'],
  met: { by: 'event', events: ['receipt-sent'] }
};
