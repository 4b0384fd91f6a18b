import type { Clause } from '../clause';

export const clause: Clause = {
  id: '3.2-complaint-reasonable',
  stage: 'handling',
  kind: 'duty',
  dimension: 'outcome',
  who: 'handler',
  text: {
    zh: '解决方案须满足客户合理诉求，且不超出权限承诺',
    en: "The solution meets the customer's reasonable demand, and nothing beyond one's authority is promised"
  },
  when: 'class:complaint',
  window: { opens: 'contacted', closes: ['agreed'] },
  met: { by: 'facts', facts: [{ fact: 'within-authority' }] }
};
