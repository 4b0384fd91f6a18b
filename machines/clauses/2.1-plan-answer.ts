import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-plan-answer',
  stage: 'preprocessing',
  kind: 'script',
  dimension: 'phrasing',
  who: 'agent',
  text: {
    zh: '对比当前套餐与咨询内容，能解答的直接解答',
    en: 'Compare with the current plan and answer directly where possible'
  },
  when: 'business:enquiry',
  window: { opens: 'checked', closes: ['graded'] },
  met: { by: 'parts', parts: ['plan-contents', 'remaining'] }
};
