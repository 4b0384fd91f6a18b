import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.1-fault',
  stage: 'feedback',
  kind: 'script',
  dimension: 'phrasing',
  who: 'system',
  text: { zh: '故障类反馈', en: 'Fault result' },
  when: 'class:fault',
  window: { opens: 'handled', closes: ['told'] },
  met: { by: 'event', events: ['result-told'] }
};
