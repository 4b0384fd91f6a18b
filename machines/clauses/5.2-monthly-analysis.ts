import type { ClauseEntry } from '../clause';

/** 5.2 月度分析 · Monthly analysis. */
export const section = [
  {
    id: '5.2-channel',
    kind: 'analysis',
    dimension: 'process',
    who: 'owner',
    text: { zh: '按渠道，识别高投诉渠道并推动优化', en: 'By channel: find the high-complaint ones and improve them' },
    cycle: 'month'
  },
  {
    id: '5.2-business',
    kind: 'analysis',
    dimension: 'process',
    who: 'owner',
    text: {
      zh: '按业务类型，分析故障原因与争议点并推动产品优化',
      en: 'By business type: causes and points of dispute, and product improvements'
    },
    cycle: 'month'
  },
  {
    id: '5.2-person',
    kind: 'analysis',
    dimension: 'process',
    who: 'owner',
    text: {
      zh: '按人员，识别短板并制定个性化培训计划',
      en: 'By person: find weak spots, make a personal training plan'
    },
    cycle: 'month'
  }
] as const satisfies readonly ClauseEntry[];
