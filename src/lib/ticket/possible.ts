import type { Text } from '#domain/text';
import type { Instance } from '#kernel/simulation';
import { holds, type Case } from '#machines/clause';
import type { Role } from '#machines/roles';
import { eventSpec, isFeedback, ticketEvents, type TicketEvent } from '#machines/ticket-events';
import type { Policy } from '#machines/policy';
import type { TicketMemory } from './facts';

/** Whether a role may cause an event while another holds the ticket. */
export function mayCause(who: Role, event: string, holder: Role): boolean {
  const allowed = eventSpec(event)?.who ?? [];
  return allowed.includes(who) || (allowed.includes('handler') && who === holder);
}

/** Whether an event has anything to do with such a case. */
export function concerns(event: string, of: Case): boolean {
  const when = eventSpec(event)?.when;
  return when === undefined || holds(when, of);
}

/** Fields with which the chart is asked whether it would take an event: where guards look at them, one of each kind. */
export function samplesOf(
  event: string,
  of: Case,
  policy: Policy
): readonly Readonly<Record<string, string | number | boolean>>[] {
  switch (event) {
    case 'tagged':
      return Object.keys(policy.tags).map((tag) => ({ tag }));
    case 'dispatched':
      return [{ team: policy.ticket?.dispatch.find((rule) => rule.class === of.class)?.team ?? 'back-office' }];
    case 'rated':
      return [{ low: false }, { low: true }, { dissatisfied: true }];
    case 'captured':
    case 'tools-taken':
      return [{ complete: true }];
    case 'transferred':
    case 'signed-off':
      return [{ noted: true }];
    case 'department-answered':
    case 'follow-up-failed':
      return [{ last: true }];
    default:
      return [{}];
  }
}

/** Why a ticket is closed to an event, whatever the chart says: the agent's part is over with the call, the others' with the handling. */
export function closedTo(who: Role, event: string, memory: TicketMemory): Text | undefined {
  const over = memory.instants.archived !== undefined || memory.facts.some(({ name }) => name === 'left');
  if (over && !isCheck(event)) return { zh: '工单已经结束', en: 'the ticket is closed' };
  if (who === 'agent' && memory.instants['contact-ends'] !== undefined && !isFeedback(event))
    return {
      zh: '通话或接待已经结束，工单不在坐席手里',
      en: 'the call or the visit is over, and the agent no longer holds the ticket'
    };
  if (memory.handled && !isFeedback(event) && eventSpec(event)?.forbidden !== true)
    return { zh: '处理已经结束', en: 'the handling is finished' };
  return undefined;
}

/** What quality does once a ticket is archived. */
const isCheck = (event: string): boolean => eventSpec(event)?.who.every((who: string) => who === 'quality') ?? false;

/** Events that a role could cause on a ticket as it stands, in the order of the table of events. */
export function possibleFor(
  who: Role,
  memory: TicketMemory,
  of: Case,
  policy: Policy,
  { chart, snapshot }: Instance
): readonly TicketEvent[] {
  return (Object.keys(ticketEvents) as TicketEvent[]).filter(
    (event) =>
      mayCause(who, event, memory.holder) &&
      closedTo(who, event, memory) === undefined &&
      concerns(event, of) &&
      eventSpec(event)?.forbidden !== true &&
      samplesOf(event, of, policy).some((fields) => chart.takes(snapshot, { type: event, ...fields }, 'moving'))
  );
}
