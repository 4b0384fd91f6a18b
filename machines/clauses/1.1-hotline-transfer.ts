import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.1-hotline-transfer',
  stage: 'intake',
  kind: 'script',
  dimension: 'phrasing',
  who: 'agent',
  text: {
    zh: '超出业务范围须致歉、说明并转接至对应专员或部门',
    en: 'Out of scope: apologise, explain and transfer to the right desk'
  },
  channels: ['hotline'],
  when: { not: 'in-scope' },
  window: { opens: 'contact', closes: ['transferred'] },
  met: { by: 'parts', parts: ['apology', 'out-of-scope', 'transfer-to'] }
};
