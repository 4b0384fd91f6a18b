import type { Text } from '#domain/text';

/** The states of a timer, whichever. */
export type TimerState =
  | 'idle'
  | 'running'
  | 'warned'
  | 'paused'
  | 'paused-warned'
  | 'breached'
  | 'met'
  | 'late'
  | 'cancelled'
  | 'elapsed'
  | 'asked'
  | 'over';

/** What the states of timers are called. */
export const timerStateTitles: Readonly<Record<TimerState, Text>> = {
  idle: { zh: '未起算', en: 'not begun' },
  running: { zh: '计时中', en: 'running' },
  warned: { zh: '即将到时', en: 'nearly over' },
  paused: { zh: '暂停计时', en: 'paused' },
  'paused-warned': { zh: '暂停计时，即将到时', en: 'paused when nearly over' },
  breached: { zh: '已超时', en: 'breached' },
  met: { zh: '按时完成', en: 'met' },
  late: { zh: '超时完成', en: 'met late' },
  cancelled: { zh: '不再计时', en: 'cancelled' },
  elapsed: { zh: '已等满', en: 'elapsed' },
  asked: { zh: '已询问', en: 'asked behind it' },
  over: { zh: '已结束', en: 'over' }
};
