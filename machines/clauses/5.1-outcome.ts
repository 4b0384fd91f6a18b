import type { Clause } from '../clause';

export const clause: Clause = {
  id: '5.1-outcome',
  stage: 'quality',
  kind: 'duty',
  dimension: 'outcome',
  who: 'handler',
  text: {
    zh: '验证是否解决诉求：故障查签字单，业务核对系统记录',
    en: 'Verify that it is solved: sign-off sheet, system record'
  },
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: {
    by: 'facts',
    facts: [
      { fact: 'settled' },
      { fact: 'accepted' },
      { fact: 'keepable', when: { not: 'class:complaint' } },
      { fact: 'within-authority', when: { not: 'class:complaint' } }
    ]
  }
};
