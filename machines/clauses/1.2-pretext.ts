import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.2-pretext',
  stage: 'intake',
  kind: 'forbidden',
  dimension: 'phrasing',
  who: 'handler',
  text: { zh: '禁止以“更精准服务”为由过度采集', en: 'Never over-collect under the pretext of better service' },
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: { by: 'never-said', label: 'pretext' }
};
