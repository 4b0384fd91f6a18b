import type { Text } from '../text';
import type { Milestone } from '../act-ids';

/** Tasks due before a call's limit or allowed after its wait; they end “还剩 0:48 …” and “0:48 left to …”. */
export const limitTasks: Readonly<Partial<Record<Milestone, Text>>> = {
  greeted: { zh: '开口问候', en: 'greet and give your number' },
  verified: { zh: '核对身份', en: 'verify identity' },
  'details-checked': { zh: '核对业务信息', en: 'check the details' },
  'asked-recovered': { zh: '问是否恢复', en: 'ask whether it is back' },
  contacted: { zh: '向客户作首次说明', en: 'give the first explanation' },
  solution: { zh: '给出方案', en: 'put a solution' }
};
