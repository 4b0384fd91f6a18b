import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.2-auto',
  stage: 'feedback',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '自动回访并统计', en: 'Automatic survey with statistics' },
  when: { all: [{ not: 'class:complaint' }, { not: 'vip' }] },
  met: { by: 'event', events: ['survey-sent'] }
};
