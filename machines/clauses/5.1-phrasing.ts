import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.1-phrasing',
  stage: 'quality',
  kind: 'duty',
  dimension: 'phrasing',
  who: 'quality',
  text: {
    zh: '随机抽检录音/聊天：规范问候、告知义务、推诿话术',
    en: 'Random sampling of talk: greeting, disclosure, shirking'
  },
  met: { by: 'event', events: ['phrasing-checked'] }
};
