import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.2-ordinary',
  stage: 'preprocessing',
  kind: 'tag',
  dimension: 'process',
  who: 'agent',
  text: { zh: '普通疑难标注“需业务支撑确认”并转后台专员', en: 'Ordinary difficulty: tag and hand to the back office' },
  when: 'difficulty:ordinary',
  window: { opens: 'checked', closes: ['graded'] },
  met: { by: 'tag', tag: '需业务支撑确认' }
};
