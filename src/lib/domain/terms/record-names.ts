import type { ContactOutcome, LightState, ModemLight } from '../record-ids';
import type { Text } from '../text';

/** Modem lights as labelled on the device, in words. */
export const lightNames: Readonly<Record<ModemLight, Text>> = {
  power: { zh: '电源灯', en: 'power' },
  pon: { zh: '光信号灯（PON）', en: 'optical signal (PON)' },
  los: { zh: '无光告警灯（LOS）', en: 'loss of signal (LOS)' },
  internet: { zh: '网络灯', en: 'internet' }
};

export const lightStateNames: Readonly<Record<LightState, Text>> = {
  on: { zh: '常亮', en: 'on' },
  off: { zh: '不亮', en: 'off' },
  blinking: { zh: '闪烁', en: 'blinking' },
  red: { zh: '红灯', en: 'red' }
};

/** Outcomes of an earlier contact. */
export const outcomeNames: Readonly<Record<ContactOutcome, Text>> = {
  solved: { zh: '已解决', en: 'solved' },
  unsolved: { zh: '未解决', en: 'not solved' },
  pending: { zh: '处理中', en: 'still open' },
  withdrawn: { zh: '客户撤销', en: 'withdrawn' }
};
