import type { Text } from '../text';
import type { ContactKind } from '../ids';

export const contactNames: Readonly<Record<ContactKind, Text>> = {
  reception: { zh: '客户来找', en: 'the customer has come' },
  callback: { zh: '专员回电', en: 'the specialist calls back' },
  visit: { zh: '上门前联系', en: 'a call before the visit' },
  'follow-up': { zh: '人工回访', en: 'a follow-up call' }
};
