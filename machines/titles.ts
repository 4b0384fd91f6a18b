import type { Text } from '#domain/text';
import type { TicketState } from '#domain/ids';
import { contactTitles } from './contact/titles';
import { dutyTitles } from './duties/titles';
import { handlingTitles } from './handling/titles';
import { sopClauses } from './sop-clauses';
import { regionOf } from './timers';
import { timerStateTitles, type TimerState } from './timers/titles';

/** A title, or that of a state with the titles of those within it. */
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

/**
 * What a state of the SOP's chart is called.
 * @param path names of the states around it and its own, from the root: `['duties', 'consent', 'asked']`; of the root itself, nothing
 * @returns nothing for a path that leads to no state
 */
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

/** The name of the states that a ticket is said to come to in its log. */
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
