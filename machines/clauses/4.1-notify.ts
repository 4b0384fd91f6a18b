import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.1-notify',
  stage: 'feedback',
  kind: 'duty',
  dimension: 'process',
  who: 'system',
  text: { zh: '闭环后反馈处理结果', en: 'Report the result once handled' },
  window: { opens: 'handled', closes: ['told'] },
  met: { by: 'event', events: ['result-told'] }
};
