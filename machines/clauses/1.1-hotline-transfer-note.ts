import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.1-hotline-transfer-note',
  stage: 'intake',
  kind: 'record',
  dimension: 'process',
  who: 'agent',
  text: { zh: '同步备注转接原因', en: 'Record the reason for the transfer at once' },
  channels: ['hotline'],
  when: { not: 'in-scope' },
  arises: { at: 'transferred' },
  window: { opens: 'contact', closes: ['transferred'] },
  met: { by: 'fields', fields: ['transferReason', 'transferTarget'] }
};
