import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.2-privacy',
  stage: 'intake',
  kind: 'script',
  dimension: 'phrasing',
  who: 'agent',
  text: { zh: '采集时告知用途与保密', en: 'State purpose and confidentiality when collecting' },
  when: 'collects-personal-data',
  window: { opens: 'contact', closes: ['graded'] },
  met: { by: 'parts', parts: ['purpose-limited', 'kept-confidential'] }
};
