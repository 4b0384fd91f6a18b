import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '1.1-online-navigation',
  stage: 'intake',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '线上入口有清晰的服务导航', en: 'Online entries offer a clear service navigation' },
  channels: ['app', 'wechat', 'kiosk'],
  met: { by: 'chart' }
};
