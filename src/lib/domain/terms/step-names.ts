import type { Text } from '../text';
import type { Deviation, TimerEvent, SelfHelpStep } from '../ids';
import type { Lapse } from '../quality-finding';

export const stepNames: Readonly<Record<SelfHelpStep, Text>> = {
  lights: { zh: '检查指示灯', en: 'check the lights' },
  restart: { zh: '重启光猫', en: 'restart the modem' },
  field: { zh: '联系装维', en: 'call in the field team' }
};

export const deviationNames: Readonly<Record<Deviation, Text>> = {
  skipped: { zh: '跳过', en: 'skipped' },
  'too-early': { zh: '过早', en: 'too early' },
  'out-of-order': { zh: '次序不对', en: 'out of order' },
  forbidden: { zh: '禁止', en: 'forbidden' }
};

const otherLapseNames: Readonly<Record<Exclude<Lapse, Deviation>, Text>> = {
  wrong: { zh: '写错了', en: 'written wrong' },
  breached: { zh: '超时', en: 'limit broken' },
  late: { zh: '晚了才做', en: 'done late' },
  missed: { zh: '没有做到', en: 'not done' },
  open: { zh: '当次没有落实，时限未到', en: 'left open; its time was not over' },
  partly: { zh: '只做到一部分', en: 'only in part' }
};
/** Returns the name of a lapse in a quality check; a merged table would be bundled with any name. */
export const lapseName = (lapse: Lapse): Text => ({ ...otherLapseNames, ...deviationNames })[lapse];

export const timerEventNames: Readonly<Record<TimerEvent, Text>> = {
  started: { zh: '起算', en: 'started' },
  warned: { zh: '即将到时', en: 'is nearly over' },
  breached: { zh: '超时', en: 'breached' },
  met: { zh: '按时完成', en: 'met' },
  cancelled: { zh: '不再计时', en: 'cancelled' },
  paused: { zh: '暂停计时', en: 'paused' },
  resumed: { zh: '恢复计时', en: 'resumed' }
};
