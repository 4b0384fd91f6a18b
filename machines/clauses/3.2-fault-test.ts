import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-fault-test',
  stage: 'handling',
  kind: 'duty',
  dimension: 'outcome',
  who: 'field',
  text: { zh: '修复后现场测试', en: 'Test on site after the repair' },
  when: 'class:fault',
  window: { opens: 'arrived', closes: ['handled'] },
  met: { by: 'event', events: ['tested'] }
};
