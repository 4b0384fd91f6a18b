import type { Lang, Text } from '../text';
import type { CaseClass, Channel, Difficulty } from '../words';

export const classNames: Readonly<Record<CaseClass, Text>> = {
  fault: { zh: '故障', en: 'fault' },
  request: { zh: '业务', en: 'request' },
  complaint: { zh: '投诉', en: 'complaint' }
};

/** Channels as 1.1-channels names them. */
export const channelNames: Readonly<Record<Channel, Text>> = {
  hall: { zh: '线下营业厅', en: 'shop' },
  hotline: { zh: '热线', en: 'hotline' },
  app: { zh: '官方 APP', en: 'app' },
  wechat: { zh: '微信公众号', en: 'WeChat' },
  kiosk: { zh: '自助终端', en: 'kiosk' }
};

export const difficultyNames: Readonly<Record<Difficulty, Text>> = {
  none: { zh: '无疑难', en: 'no difficulty' },
  ordinary: { zh: '普通疑难', en: 'ordinary difficulty' },
  major: { zh: '重大疑难', en: 'major difficulty' }
};

export const languageNames: Readonly<Record<Lang, Text>> = {
  'zh-CN': { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' }
};
