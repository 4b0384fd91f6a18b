import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-selfhelp-failed',
  stage: 'preprocessing',
  kind: 'tag',
  dimension: 'process',
  who: 'agent',
  text: { zh: '标注“自助排障无效”并转工单处理', en: 'Tag “self-help failed” and open a work order' },
  when: { all: ['class:fault', { not: 'cured-by-restart' }] },
  window: { opens: 'diagnosed', closes: ['graded'] },
  follows: '2.1-diagnose',
  met: { by: 'tag', tag: '自助排障无效' }
};
