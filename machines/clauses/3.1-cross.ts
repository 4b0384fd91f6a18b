import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-cross',
  stage: 'handling',
  kind: 'record',
  dimension: 'process',
  who: 'supervisor',
  text: { zh: '跨部门须明确主责部门与协作时限', en: 'Name the lead department and the deadline of each' },
  when: 'departments',
  window: { opens: 'dispatched', closes: ['solution'] },
  fields: ['leadDepartment', 'departments', 'deadline'],
  met: { by: 'event', events: ['departments-asked'] }
};
