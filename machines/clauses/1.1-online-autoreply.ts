import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '1.1-online-autoreply',
  stage: 'intake',
  kind: 'limit',
  dimension: 'process',
  who: 'system',
  text: { zh: '提交后 1 分钟内自动回复', en: 'Automatic reply within 1 minute' },
  channels: ['app', 'wechat', 'kiosk'],
  met: { by: 'limit', per: 'within', from: 'contact', instant: 'auto-replied' }
};
