import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-complaint-escalate',
  stage: 'handling',
  kind: 'duty',
  dimension: 'process',
  who: 'complaint-supervisor',
  text: {
    zh: '客户不认可则升级投诉主管，直至达成一致',
    en: 'Rejected solutions escalate to the complaint supervisor until agreed'
  },
  when: 'class:complaint',
  window: { opens: 'rejected', closes: ['agreed'] },
  met: { by: 'event', events: ['escalated'] }
};
