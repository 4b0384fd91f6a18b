import type { Text } from '#domain/text';

type FaultOn = 'broadband' | 'fixed-line' | 'mobile-network';

/** What customers see of a fault, by the business of the ticket. */
const symptoms: Readonly<Record<FaultOn, readonly Text[]>> = {
  broadband: [
    { zh: '光猫亮红灯，完全上不了网', en: 'a red light on the modem and no internet at all' },
    { zh: '网速特别慢，看视频一直卡', en: 'a line so slow that every video stops' },
    { zh: '每隔几分钟就断一次网', en: 'a line that drops every few minutes' },
    { zh: '无线信号满格却打不开网页', en: 'full wireless signal, but no page that opens' },
    { zh: '电脑提示拨号失败', en: 'a computer that says it cannot connect' }
  ],
  'fixed-line': [
    { zh: '拿起话筒没有声音', en: 'no tone when the receiver is lifted' },
    { zh: '只能打出，打不进来', en: 'a phone that rings out, but never rings' },
    { zh: '通话时杂音很大', en: 'a crackle through every call' },
    { zh: '一打就断', en: 'calls that break off at once' }
  ],
  'mobile-network': [
    { zh: '在家里没有信号', en: 'no mobile signal at home' },
    { zh: '能打电话但上不了网', en: 'calls that work, but no mobile data' },
    { zh: '打电话对方总听不见我说话', en: 'calls in which nobody hears me' },
    { zh: '信号时有时无', en: 'a mobile signal that comes and goes' }
  ]
};

/** What a fault of a business shows, if faults of that business are known; else what any fault can. */
export function symptomsOf(business: string): readonly Text[] {
  return Object.hasOwn(symptoms, business) ? symptoms[business as FaultOn] : anyFault;
}

const anyFault: readonly Text[] = [{ zh: '业务用不了', en: 'a service that does not work' }];

/** Since when it is so. */
export const begun: readonly Text[] = [
  { zh: '今天早上', en: 'this morning' },
  { zh: '昨天晚上', en: 'last night' },
  { zh: '昨天下午', en: 'yesterday afternoon' },
  { zh: '前天', en: 'the day before yesterday' },
  { zh: '上周', en: 'last week' }
];
