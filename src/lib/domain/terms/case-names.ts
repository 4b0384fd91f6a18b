import type { Lang, Text } from '../text';
import type { CaseClass, Difficulty } from '../ids';

export const difficultyNames: Readonly<Record<Difficulty, Text>> = {
  none: { zh: '无疑难', en: 'no difficulty' },
  ordinary: { zh: '普通疑难', en: 'ordinary difficulty' },
  major: { zh: '重大疑难', en: 'major difficulty' }
};

export const languageNames: Readonly<Record<Lang, Text>> = {
  'zh-CN': { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' }
};

export const classNames: Readonly<Record<CaseClass, Text>> = {
  fault: { zh: '故障', en: 'fault' },
  request: { zh: '业务', en: 'request' },
  complaint: { zh: '投诉', en: 'complaint' }
};
