import type { Text } from '../text';
import type { TicketState } from '../words';

/** The states that a ticket comes to. */
export const ticketStateNames: Readonly<Record<TicketState, Text>> = {
  intake: { zh: '服务受理', en: 'intake' },
  preprocessing: { zh: '预处理', en: 'pre-processing' },
  'solved-on-the-spot': { zh: '来话结束：现场解决', en: 'the contact is over: solved on the spot' },
  'call-handed-over': { zh: '来话结束：已转工单', en: 'the contact is over: handed over' },
  transferred: { zh: '来话结束：已转接', en: 'the contact is over: transferred' },
  'not-verifiable': { zh: '来话结束：无法核验', en: 'the contact is over: nobody could be verified' },
  abandoned: { zh: '来话中断', en: 'the contact broke off' },
  dispatching: { zh: '待派单', en: 'waiting for dispatch' },
  assigned: { zh: '已派单，待响应', en: 'dispatched, not yet taken' },
  unanswered: { zh: '超时未响应', en: 'not taken in time' },
  field: { zh: '装维处理', en: 'with the field team' },
  request: { zh: '业务办理', en: 'request being handled' },
  complaint: { zh: '投诉处理', en: 'complaint being handled' },
  refused: { zh: '客户不认可', en: 'solution refused' },
  escalated: { zh: '投诉主管处理', en: 'with the complaint supervisor' },
  'on-site': { zh: '已到现场', en: 'on site' },
  repaired: { zh: '已修复，待签字', en: 'repaired, to be signed for' },
  handled: { zh: '处理完毕，待反馈', en: 'handled, result to be told' },
  told: { zh: '已反馈，待回访', en: 'result told, follow-up owed' },
  asked: { zh: '回访中', en: 'being followed up' },
  review: { zh: '待主管复核', en: 'to be reviewed' },
  settled: { zh: '回访完成', en: 'followed up' },
  archived: { zh: '已归档', en: 'archived' },
  left: { zh: '来话结束，未形成工单', en: 'the call ended without a ticket' }
};
