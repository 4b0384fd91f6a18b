import type { Text } from '#domain/text';
import type { LimitedClause } from '../vocabulary';

/** What the timers are called. How long they run, the policy says. */
export const timerTitles: Readonly<Record<LimitedClause, Text>> = {
  '1.1-hall-greet': { zh: '营业厅问候时限', en: 'Greeting in the hall' },
  '1.1-hotline-greet': { zh: '热线问候时限', en: 'Greeting on the hotline' },
  '1.1-online-autoreply': { zh: '自动回复时限', en: 'Automatic reply' },
  '2.1-check-5min': { zh: '核查时限', en: 'First check' },
  '2.1-wait-3min': { zh: '重启后等待', en: 'Wait behind the restart' },
  '2.2-ordinary-2h': { zh: '业务支撑意见时限', en: 'Conclusion of the back office' },
  '2.2-major-notify': { zh: '紧急事件通知时限', en: 'Departments told of the emergency' },
  '2.2-major-eta': { zh: '进展通报时限', en: 'News of the progress' },
  '3.1-tech-30min': { zh: '装维响应时限', en: 'Field team takes the ticket' },
  '3.1-tech-24h': { zh: '上门时限', en: 'Visit on site' },
  '3.1-vip-1h': { zh: 'VIP 上门确认时限', en: 'Visit of a VIP confirmed' },
  '3.1-biz-1d': { zh: '业务方案时限', en: 'Solution of a request or a complaint' },
  '3.1-cross-track': { zh: '跨部门答复时限', en: 'Answers of the departments' },
  '3.2-complaint-2h': { zh: '投诉首次联系时限', en: 'First contact of a complaint' },
  '3.2-complaint-24h': { zh: '投诉方案时限', en: 'Solution of a complaint' },
  '3.3-undispatched-30min': { zh: '派单时限', en: 'Dispatch' },
  '3.3-unanswered-2h': { zh: '接单时限', en: 'Ticket taken' },
  '3.3-overdue-field': { zh: '装维工单超时', en: 'Field ticket overdue' },
  '3.3-overdue-complaint': { zh: '投诉工单超时', en: 'Complaint overdue' },
  '4.2-24h': { zh: '回访时限', en: 'Follow-up' }
};

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
