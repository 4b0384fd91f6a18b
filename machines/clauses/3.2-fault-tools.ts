import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-fault-tools',
  stage: 'handling',
  kind: 'duty',
  dimension: 'process',
  who: 'field',
  text: { zh: '携带对应工具', en: 'Carry the right tools (optical power meter, cable tester)' },
  when: 'class:fault',
  window: { opens: 'responded', closes: ['arrived'] },
  met: { by: 'event', events: ['tools-taken'] }
};
