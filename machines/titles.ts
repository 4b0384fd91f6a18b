import type { Text } from '#domain/text';
import type { TicketState } from '#domain/ids';
import { dutyTitles } from './duties/titles';
import { handlingTitles } from './handling/titles';
import { sopClauses } from './sop-clauses';
import { regionOf } from './timers';
import type { Titles } from './inside/title';
import type { contact } from './contact/contact';

const timerStateTitles: Readonly<Record<TimerState, Text>> = {
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

const contactTitles: Titles<typeof contact> = {
  title: { zh: '客户来话', en: 'Contact with the customer' },
  states: {
    intake: {
      title: { zh: '服务受理', en: 'intake' },
      states: {
        connected: { zh: '已接通，待问候', en: 'connected, not yet greeted' },
        greeted: { zh: '已问候，听取诉求', en: 'greeted, listening to the demand' }
      }
    },
    preprocessing: {
      title: { zh: '预处理', en: 'pre-processing' },
      states: {
        open: { zh: '核查与诊断', en: 'checking and diagnosing' },
        closed: { zh: '已按解决结单，待道别', en: 'closed as solved, goodbye to be said' },
        'passed-on': { zh: '工单已转出，待道别', en: 'ticket passed on, goodbye to be said' }
      }
    },
    'solved-on-the-spot': { zh: '来话结束：现场解决', en: 'the contact is over: solved on the spot' },
    'handed-over': { zh: '来话结束：已转工单', en: 'the contact is over: handed over' },
    transferred: { zh: '来话结束：已转接', en: 'the contact is over: transferred' },
    'not-verifiable': { zh: '来话结束：无法核验', en: 'the contact is over: nobody could be verified' },
    abandoned: { zh: '来话中断', en: 'the contact broke off' }
  }
};

type TitleEntry = Text | { readonly title: Text; readonly states: Readonly<Record<string, TitleEntry>> };

const timerEntries = sopClauses.flatMap(({ id, timer }): readonly [string, TitleEntry][] =>
  timer
    ? [[regionOf({ clause: id }), { title: timer.title, states: timerStateTitles satisfies Record<TimerState, Text> }]]
    : []
);

const boxes: TitleEntry = {
  title: { zh: '客户服务 SOP', en: 'Customer-service SOP' },
  states: {
    contact: contactTitles,
    handling: handlingTitles,
    duties: { title: { zh: '职责', en: 'Duties' }, states: dutyTitles },
    timers: { title: { zh: '时限', en: 'Timers' }, states: Object.fromEntries(timerEntries) }
  }
};

/** Returns the title at a path from the root (`['duties', 'consent', 'asked']`; `[]` for the root), or `undefined`. */
export function titleOf(path: readonly string[]): Text | undefined {
  const entry = path.reduce<TitleEntry | undefined>(
    (at, name) => (at && 'states' in at && Object.hasOwn(at.states, name) ? at.states[name] : undefined),
    boxes
  );
  return entry && ('title' in entry ? entry.title : entry);
}

const { intake, preprocessing, ...endings } = contactTitles.states;
const { assigned, 'in-progress': inProgress, feedback, ...others } = handlingTitles.states;
const { field, request, complaint } = inProgress.states;

/** Titles of the states that a ticket's log reports as entered. */
export const enteredTitles: Readonly<Record<TicketState, Text>> = {
  intake: intake.title,
  preprocessing: preprocessing.title,
  'solved-on-the-spot': endings['solved-on-the-spot'],
  'call-handed-over': endings['handed-over'],
  transferred: endings.transferred,
  'not-verifiable': endings['not-verifiable'],
  abandoned: endings.abandoned,
  dispatching: others.dispatching,
  assigned: assigned.title,
  unanswered: assigned.states.unanswered,
  field: field.title,
  request,
  complaint: complaint.title,
  refused: complaint.states.refused,
  escalated: complaint.states.escalated,
  'on-site': field.states.site.states['on-site'],
  repaired: field.states.site.states.repaired,
  handled: feedback.states.handled,
  told: feedback.states.told,
  asked: feedback.states.asked,
  review: feedback.states.review,
  settled: feedback.states.settled,
  archived: others.archived,
  left: others.left
};

type TimerState =
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
