import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-diagnose',
  stage: 'preprocessing',
  kind: 'duty',
  dimension: 'process',
  who: 'agent',
  text: { zh: '故障类先用智能诊断引导客户初步排查', en: 'Faults get guided self-diagnosis first' },
  when: 'class:fault',
  window: { opens: 'contact', closes: ['graded'] },
  met: { by: 'instant', instant: 'diagnosed' }
};
