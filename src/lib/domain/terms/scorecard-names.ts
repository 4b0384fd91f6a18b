import type { Text } from '../text';
import type { Dimension, Ending } from '../ids';

/** Names of the verdicts of a scorecard. */
export const dimensionNames: Readonly<Record<Dimension, Text>> = {
  phrasing: { zh: '话术', en: 'phrasing' },
  process: { zh: '流程', en: 'process' },
  outcome: { zh: '结果', en: 'outcome' }
};

/** Endings of the agent's part by what was done, `step-done` for a drill; the scorecard says if the case is settled. */
export const endingNames: Readonly<Record<Ending | 'step-done', Text>> = {
  'solved-on-the-spot': { zh: '当场办结', en: 'closed on the call' },
  'handed-over': { zh: '转工单', en: 'handed over' },
  transferred: { zh: '转接', en: 'transferred' },
  'not-verifiable': { zh: '无法核实身份', en: 'identity not verifiable' },
  'step-done': { zh: '练完这一步', en: 'step done' },
  abandoned: { zh: '通话中断', en: 'abandoned' }
};
