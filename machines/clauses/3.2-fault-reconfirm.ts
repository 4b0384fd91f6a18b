import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-fault-reconfirm',
  stage: 'handling',
  kind: 'duty',
  dimension: 'process',
  who: 'field',
  text: { zh: '上门前再次确认故障现象', en: 'Reconfirm the symptom before the visit' },
  when: 'class:fault',
  window: { opens: 'responded', closes: ['arrived'] },
  met: { by: 'event', events: ['symptom-reconfirmed'] }
};
