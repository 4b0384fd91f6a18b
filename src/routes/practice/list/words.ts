import { m } from '#app/messages';
import type { Lang } from '#domain/text';
import type { Stage } from '#domain/words';
import type { CaseClass, Channel } from '#machines/clause';

/** The trade's ids as a reader knows them. Functions, so that they follow the language. */
export const classNames: Readonly<Record<CaseClass, () => string>> = {
  complaint: m.practice_class_complaint,
  fault: m.practice_class_fault,
  request: m.practice_class_request
};
export const channelNames: Readonly<Record<Channel, () => string>> = {
  hotline: m.practice_channel_hotline,
  hall: m.practice_channel_hall,
  app: m.practice_channel_app,
  wechat: m.practice_channel_wechat,
  kiosk: m.practice_channel_kiosk
};
export const langNames: Readonly<Record<Lang, () => string>> = { 'zh-CN': m.practice_lang_zh, en: m.practice_lang_en };
export const levelNames = { 1: m.home_level_1, 2: m.home_level_2, 3: m.home_level_3 } as const;
export const stageNames: Readonly<Record<Stage, () => string>> = {
  intake: m.practice_stage_intake,
  preprocessing: m.practice_stage_preprocessing,
  handling: m.practice_stage_handling,
  feedback: m.practice_stage_feedback,
  quality: m.practice_stage_quality
};
/** What one's own call goes through: from picking up until the ticket is settled or passed on. */
export const callStages = ['intake', 'preprocessing'] as const satisfies readonly Stage[];
