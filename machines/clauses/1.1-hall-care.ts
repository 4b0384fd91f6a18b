import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '1.1-hall-care',
  stage: 'intake',
  kind: 'duty',
  dimension: 'process',
  who: 'agent',
  text: {
    zh: '老年、残障等特殊群体优先接待并协助',
    en: 'Priority reception and assistance for elderly, disabled and other customers in need'
  },
  channels: ['hall'],
  when: 'care',
  window: { opens: 'contact', closes: ['checked'] },
  met: { by: 'event', events: ['priority-given'] }
};
