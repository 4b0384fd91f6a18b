import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.1-biz',
  stage: 'feedback',
  kind: 'script',
  dimension: 'phrasing',
  who: 'system',
  text: { zh: '业务类反馈', en: 'Business result' },
  when: 'class:request',
  window: { opens: 'handled', closes: ['told'] },
  met: { by: 'event', events: ['result-told'] }
};
