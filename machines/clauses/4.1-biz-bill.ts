import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.1-biz-bill',
  stage: 'feedback',
  kind: 'script',
  dimension: 'phrasing',
  who: 'system',
  text: { zh: '提醒关注首月账单', en: 'Remind of the first bill' },
  when: 'class:request',
  window: { opens: 'handled', closes: ['told'] },
  met: { by: 'event', events: ['result-told'] }
};
