import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-check-5min',
  stage: 'preprocessing',
  kind: 'limit',
  dimension: 'process',
  who: 'agent',
  text: { zh: '5 分钟内完成初步校验', en: 'First check done within 5 minutes' },
  window: { opens: 'accepted', closes: ['contact-ends'] },
  follows: '2.1-identity',
  met: { by: 'within', from: 'accepted', instant: 'checked' }
};
