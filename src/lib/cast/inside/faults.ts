import type { Text } from '#domain/text';
import type { LinePattern } from './modem';

type FaultOn = 'broadband' | 'fixed-line' | 'mobile-network';

export interface Symptom extends Text {
  readonly curedByRestart_percent: number;
  /** Pattern that the modem shows; absent if broadband is not affected. */
  readonly shows?: LinePattern;
  /** True if an area outage shows it to everybody there (2.2-major). */
  readonly ofOutage?: true;
}

const symptoms: Readonly<Record<FaultOn, readonly Symptom[]>> = {
  broadband: [
    {
      zh: '光猫亮红灯，完全上不了网',
      en: 'a red light on the modem and no internet at all',
      curedByRestart_percent: 0,
      shows: 'fibre-cut',
      ofOutage: true
    },
    {
      zh: '网速特别慢，看视频一直卡',
      en: 'a line so slow that every video stops',
      curedByRestart_percent: 40,
      shows: 'passes'
    },
    {
      zh: '每隔几分钟就断一次网',
      en: 'a line that drops every few minutes',
      curedByRestart_percent: 20,
      shows: 'weak-signal'
    },
    {
      zh: '无线信号满格却打不开网页',
      en: 'full wireless signal, but no page that opens',
      curedByRestart_percent: 55,
      shows: 'no-session'
    },
    {
      zh: '电脑提示拨号失败',
      en: 'a computer that says it cannot connect',
      curedByRestart_percent: 45,
      shows: 'no-session'
    }
  ],
  'fixed-line': [
    {
      zh: '拿起话筒没有声音',
      en: 'no tone when the receiver is lifted',
      curedByRestart_percent: 15,
      ofOutage: true
    },
    { zh: '只能打出，打不进来', en: 'a phone that rings out, but never rings', curedByRestart_percent: 20 },
    { zh: '通话时杂音很大', en: 'a crackle through every call', curedByRestart_percent: 10 },
    { zh: '一打就断', en: 'calls that break off at once', curedByRestart_percent: 15 }
  ],
  'mobile-network': [
    { zh: '在家里没有信号', en: 'no mobile signal at home', curedByRestart_percent: 15, ofOutage: true },
    { zh: '能打电话但上不了网', en: 'calls that work, but no mobile data', curedByRestart_percent: 55 },
    { zh: '打电话对方总听不见我说话', en: 'calls in which nobody hears me', curedByRestart_percent: 25 },
    { zh: '信号时有时无', en: 'a mobile signal that comes and goes', curedByRestart_percent: 20 }
  ]
};

const anyFault: readonly Symptom[] = [
  { zh: '业务用不了', en: 'a service that does not work', curedByRestart_percent: 20, ofOutage: true }
];

/** Returns the symptoms of a business's fault, or general ones if it has none; `outage`: only those of an outage. */
export function symptomsOf(business: string, outage: boolean): readonly Symptom[] {
  const all = Object.hasOwn(symptoms, business) ? symptoms[business as FaultOn] : anyFault;
  return outage ? all.filter(({ ofOutage }) => ofOutage) : all;
}

export const begun: readonly Text[] = [
  { zh: '今天早上', en: 'this morning' },
  { zh: '昨天晚上', en: 'last night' },
  { zh: '昨天下午', en: 'yesterday afternoon' },
  { zh: '前天', en: 'the day before yesterday' },
  { zh: '上周', en: 'last week' }
];

/** Phrases for when an outage began: recent, because otherwise customers would have called before. */
export const begunJustNow: readonly Text[] = [{ zh: '刚才', en: 'earlier today' }];
