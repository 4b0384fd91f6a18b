import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-details',
  stage: 'preprocessing',
  kind: 'duty',
  dimension: 'process',
  who: 'agent',
  text: {
    zh: '核对业务信息准确性（如宽带账号与地址是否匹配）',
    en: 'Check that the details are right, e.g. broadband account and address match'
  },
  window: { opens: 'contact', closes: ['graded'] },
  met: { by: 'instant', instant: 'details-checked' }
};
