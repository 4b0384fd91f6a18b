import type { Text } from '../text';
import type { Dimension, Mode, Stage } from '../words';

/** How much help a trainee gets. */
export const modeNames: Readonly<Record<Mode, Text>> = {
  guided: { zh: '引导', en: 'guided' },
  assisted: { zh: '辅助', en: 'assisted' },
  exam: { zh: '考核', en: 'exam' }
};

/** The chapters of the SOP. */
export const stageNames: Readonly<Record<Stage, Text>> = {
  intake: { zh: '服务受理', en: 'intake' },
  preprocessing: { zh: '预处理', en: 'pre-processing' },
  handling: { zh: '工单处理', en: 'ticket handling' },
  feedback: { zh: '反馈与回访', en: 'feedback and follow-up' },
  quality: { zh: '质量管控', en: 'quality control' }
};

/** The verdicts of a scorecard. */
export const dimensionNames: Readonly<Record<Dimension, Text>> = {
  phrasing: { zh: '话术', en: 'phrasing' },
  process: { zh: '流程', en: 'process' },
  outcome: { zh: '结果', en: 'outcome' }
};
