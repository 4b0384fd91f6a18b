import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '1.1-online-number',
  stage: 'intake',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '生成唯一受理单号供客户查询', en: 'Issue a unique acceptance number that the customer can query' },
  channels: ['app', 'wechat', 'kiosk'],
  met: { by: 'chart' }
};
