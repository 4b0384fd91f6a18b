import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.2-major',
  stage: 'preprocessing',
  kind: 'tag',
  dimension: 'process',
  who: 'agent',
  text: { zh: '重大疑难标注“紧急事件”', en: 'Major difficulty: tag as an emergency' },
  when: 'emergency',
  window: { opens: 'contact', closes: ['graded'] },
  met: { by: 'tag', tag: '紧急事件' }
};
