import type { Text } from '#domain/text';

export const shortfallNames: Readonly<Record<string, Text>> = {
  rating: { zh: '客户评价', en: 'rating' },
  'first-contact': { zh: '首解率', en: 'first-contact resolution' },
  overdue: { zh: '超时工单', en: 'overdue tickets' },
  phrasing: { zh: '话术质检', en: 'quality of phrasing' },
  process: { zh: '流程质检', en: 'quality of process' },
  outcome: { zh: '结果质检', en: 'quality of outcome' }
};

export function listed(texts: readonly (Text | string)[]): Text {
  const of = (lang: 'zh' | 'en') => texts.map((text) => (typeof text === 'string' ? text : text[lang]));
  return { zh: of('zh').join('、'), en: of('en').join(', ') };
}

export type SentenceValues = Readonly<Record<string, string | number | Text | undefined>>;
