import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.1-hotline-language',
  stage: 'intake',
  kind: 'duty',
  dimension: 'phrasing',
  who: 'agent',
  text: {
    zh: '全程普通话或客户指定方言，语速适中、表述清晰',
    en: 'Mandarin or the dialect asked for, moderate pace, clear wording'
  },
  channels: ['hotline'],
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: { by: 'plain-speech' }
};
