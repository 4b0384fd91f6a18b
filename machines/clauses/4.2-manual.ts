import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.2-manual',
  stage: 'feedback',
  kind: 'script',
  dimension: 'phrasing',
  who: 'agent',
  text: { zh: '投诉、VIP 人工回访', en: 'Complaints and VIPs get a human call' },
  when: { any: ['class:complaint', 'vip'] },
  window: { opens: 'told', closes: ['followed-up'] },
  met: { by: 'event', events: ['follow-up-called'] }
};
