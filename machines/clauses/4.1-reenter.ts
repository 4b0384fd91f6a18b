import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '4.1-reenter',
  stage: 'feedback',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '不满意重新进入投诉处理流程', en: 'Not satisfied: the complaint is handled again' },
  when: 'class:complaint',
  met: { by: 'event', events: ['not-satisfied'] }
};
