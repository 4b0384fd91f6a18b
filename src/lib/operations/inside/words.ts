import type { Text } from '#domain/text';
import type { CaseClass, Channel } from '#machines/clause';

export const channelNames: Readonly<Record<Channel, Text>> = {
  hall: { zh: '线下营业厅', en: 'Hall' },
  hotline: { zh: '热线', en: 'Hotline' },
  app: { zh: '官方 APP', en: 'App' },
  wechat: { zh: '微信公众号', en: 'WeChat' },
  kiosk: { zh: '自助终端', en: 'Kiosk' }
};

export const classNames: Readonly<Record<CaseClass, Text>> = {
  fault: { zh: '故障', en: 'fault' },
  request: { zh: '业务', en: 'request' },
  complaint: { zh: '投诉', en: 'complaint' }
};

/** What a person can fall short in, beside clauses. */
export const shortfallNames: Readonly<Record<string, Text>> = {
  rating: { zh: '客户评价', en: 'rating' },
  'first-contact': { zh: '首解率', en: 'first-contact resolution' },
  overdue: { zh: '超时工单', en: 'overdue tickets' },
  phrasing: { zh: '话术质检', en: 'quality of phrasing' },
  process: { zh: '流程质检', en: 'quality of process' },
  outcome: { zh: '结果质检', en: 'quality of outcome' }
};

/** A list as each language writes it. */
export function listed(texts: readonly (Text | string)[]): Text {
  const of = (lang: 'zh' | 'en') => texts.map((text) => (typeof text === 'string' ? text : text[lang]));
  return { zh: of('zh').join('、'), en: of('en').join(', ') };
}

/** What fills the places of a sentence. */
export type Values = Readonly<Record<string, string | number | Text | undefined>>;
