import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-wait-3min',
  stage: 'preprocessing',
  kind: 'limit',
  dimension: 'process',
  who: 'agent',
  text: {
    zh: '重启后等待 3 分钟再查看（不可提前判定）',
    en: 'Wait 3 minutes after the restart before judging; asking sooner is too early'
  },
  when: { all: ['class:fault', 'business:broadband'] },
  window: { opens: 'restarted', closes: ['contact-ends'] },
  met: { by: 'wait', from: 'restarted', instant: 'asked-recovered' }
};
