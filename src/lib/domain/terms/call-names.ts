import type { Text } from '../text';
import type { Channel, DrillStep, Mode, Stage } from '../ids';

/** Channels as 1.1-channels names them. */
export const channelNames: Readonly<Record<Channel, Text>> = {
  hall: { zh: '线下营业厅', en: 'shop' },
  hotline: { zh: '热线', en: 'hotline' },
  app: { zh: '官方 APP', en: 'app' },
  wechat: { zh: '微信公众号', en: 'WeChat' },
  kiosk: { zh: '自助终端', en: 'kiosk' }
};

/** Names of the chapters of the SOP. */
export const stageNames: Readonly<Record<Stage, Text>> = {
  intake: { zh: '服务受理', en: 'intake' },
  preprocessing: { zh: '预处理', en: 'pre-processing' },
  handling: { zh: '工单处理', en: 'ticket handling' },
  feedback: { zh: '反馈与回访', en: 'feedback and follow-up' },
  quality: { zh: '质量管控', en: 'quality control' }
};

export const drillNames: Readonly<Record<DrillStep, Text>> = {
  greeting: { zh: '开场问候', en: 'the greeting' },
  verification: { zh: '核验身份', en: 'verifying identity' },
  capture: { zh: '记录诉求', en: 'capturing the request' },
  'self-help': { zh: '引导自助排障', en: 'guiding self-help' },
  disclosure: { zh: '告知与二次确认', en: 'disclosure and confirmation' },
  objection: { zh: '给出解决方案', en: 'offering a solution' },
  'hand-over': { zh: '标注与派单', en: 'label and hand-over' }
};

export const modeNames: Readonly<Record<Mode, Text>> = {
  guided: { zh: '引导', en: 'guided' },
  assisted: { zh: '辅助', en: 'assisted' },
  exam: { zh: '考核', en: 'exam' }
};
