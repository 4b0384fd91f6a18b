import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-fault-signoff',
  stage: 'handling',
  kind: 'record',
  dimension: 'outcome',
  who: 'field',
  text: { zh: '客户签字确认；拒签须记录原因', en: 'Customer signs off; a refusal is recorded with its reason' },
  when: 'class:fault',
  window: { opens: 'repaired', closes: ['handled'] },
  fields: ['signoff'],
  met: { by: 'event', events: ['signed-off'] }
};
