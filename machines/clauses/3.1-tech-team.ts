import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-tech-team',
  stage: 'handling',
  kind: 'system',
  dimension: 'process',
  who: 'system',
  text: { zh: '技术类优先派属地装维团队', en: 'Technical tickets go to the local field team first' },
  when: 'class:fault',
  met: { by: 'event', events: ['dispatched'] }
};
