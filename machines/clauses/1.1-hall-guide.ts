import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '1.1-hall-guide',
  stage: 'intake',
  kind: 'duty',
  dimension: 'process',
  who: 'agent',
  text: { zh: '问候时引导客户至对应服务区域', en: 'Guide the customer to the right service area' },
  channels: ['hall'],
  window: { opens: 'contact', closes: ['checked'] },
  met: { by: 'event', events: ['guided'] }
};
