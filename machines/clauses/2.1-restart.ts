import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-restart',
  stage: 'preprocessing',
  kind: 'script',
  dimension: 'phrasing',
  who: 'agent',
  text: { zh: '指导长按 10 秒重启并等待 3 分钟查看', en: 'Guide: hold power 10 s, restart, wait 3 min, check' },
  when: { all: ['class:fault', 'business:broadband'] },
  window: { opens: 'contact', closes: ['graded'] },
  met: { by: 'parts', parts: ['hold-power-10s', 'restart', 'wait-3min', 'check-recovered'], step: 'restart' }
};
