import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-lights',
  stage: 'preprocessing',
  kind: 'script',
  dimension: 'phrasing',
  who: 'agent',
  text: { zh: '询问光猫指示灯状态', en: "Ask about the modem's lights" },
  when: { all: ['class:fault', 'business:broadband'] },
  window: { opens: 'contact', closes: ['graded'] },
  met: { by: 'parts', parts: ['ask-modem-lights'], step: 'lights' }
};
