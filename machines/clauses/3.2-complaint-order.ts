import type { Clause } from '../clause';

export const clause: Clause = {
  id: '3.2-complaint-order',
  stage: 'handling',
  kind: 'duty',
  dimension: 'process',
  who: 'handler',
  text: { zh: '先致歉、再核实、后解决', en: 'Apologise, then verify, then resolve' },
  when: 'class:complaint',
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: { by: 'order', parts: ['apology', 'verifying', 'solution'] }
};
