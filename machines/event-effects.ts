import type { Case } from './clause';
import type { Policy } from './policy';
import type { Role } from '#domain/roles';
import type { TicketEvent } from './ticket-events';

/** What an event carries, by name of the field. */
export type Carried = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What is written down of a ticket and changed by events, beside the fields themselves. */
export interface TicketHolding {
  /** Whoever holds the ticket. */
  readonly holder: Role;
  readonly assignee?: string | undefined;
  /** Departments that were asked and have not answered. */
  readonly asked: readonly string[];
  /** What quality said, by event (5.1). */
  readonly verdicts: Readonly<Record<string, 'pass' | 'fail'>>;
  readonly visit_ms?: number | undefined;
  /** The end of a slot that was agreed outside working hours. */
  readonly slotEnd_ms?: number | undefined;
}

/** What is around an event as it happens. */
export interface EventContext {
  readonly case: Case;
  readonly policy: Policy;
  readonly at_ms: number;
  /** True if somebody works at a time; nothing where the calendar does not know. */
  works(at_ms: number): boolean | undefined;
}

type Writes = (fields: Carried, held: TicketHolding, around: EventContext) => Partial<TicketHolding>;

const verdict =
  (event: TicketEvent): Writes =>
  ({ verdict }, { verdicts }) => ({ verdicts: { ...verdicts, [event]: verdict === 'pass' ? 'pass' : 'fail' } });

const writes: Readonly<Partial<Record<TicketEvent, Writes>>> = {
  dispatched: ({ team, assignee }) => ({
    holder: team === 'field' ? 'field' : 'specialist',
    ...(assignee === undefined ? {} : { assignee: String(assignee) })
  }),
  'lead-took': () => ({ holder: 'team-lead' }),
  escalated: () => ({ holder: 'complaint-supervisor' }),
  'departments-asked': ({ departments }) => ({ asked: departments as readonly string[] }),
  'department-answered': ({ department }, { asked }) => ({ asked: asked.filter((it) => it !== department) }),
  'phrasing-checked': verdict('phrasing-checked'),
  'process-checked': verdict('process-checked'),
  'outcome-checked': verdict('outcome-checked'),
  // What was agreed has come to nothing; another time is to be found.
  'visit-failed': () => ({ visit_ms: undefined, slotEnd_ms: undefined }),
  'visit-booked': ({ at }, _, { policy, works }) => {
    const visit_ms = Number(at);
    // Out of hours, the slot that was agreed takes the place of the limits (3.1-tech-24h).
    const agreed = works(visit_ms) === false;
    return { visit_ms, slotEnd_ms: agreed ? visit_ms + (policy.ticket?.slot_ms ?? 0) : undefined };
  }
};

/** What an event changes of what is held of a ticket; nothing, for most. */
export function writtenBy(
  event: string,
  fields: Carried,
  held: TicketHolding,
  around: EventContext
): Partial<TicketHolding> {
  return of(writes, event)?.(fields, held, around) ?? {};
}

/** How far a ticket has come, as far as guards are told of it: behind the event. */
export interface Progress extends Pick<TicketHolding, 'asked'> {
  /** How often each event has happened. */
  readonly taken: Readonly<Record<string, number>>;
  /** What 1.2-capture asks for and nobody has written down. */
  readonly missing: readonly string[];
}

type Tells = (fields: Carried, progress: Progress, around: EventContext) => Readonly<Record<string, string | boolean>>;

/** 4.2-auto: 4 is 不满意. */
const worst = 4;

const tells: Readonly<Partial<Record<TicketEvent, Tells>>> = {
  'department-answered': (_, { asked }) => ({ last: asked.length === 0 }),
  rated: ({ rating }, _, { policy }) => ({
    low: Number(rating) >= (policy.ticket?.reviewFrom ?? 3),
    dissatisfied: Number(rating) === worst
  }),
  labelled: ({ business, difficulty }, _, { case: of }) => ({
    wrong: business !== of.class || difficulty !== of.difficulty
  }),
  'tools-taken': ({ tools }, _, { policy }) => ({
    complete: (policy.ticket?.tools ?? []).every((tool) => (tools as readonly string[]).includes(tool))
  }),
  tested: ({ test }, _, { case: { business }, policy: { ticket } }) => ({
    wrong: test !== (ticket && (ticket.tests[business] ?? ticket.tests.default))
  }),
  captured: (_, { missing }) => ({ complete: missing.length === 0 }),
  transferred: ({ transferReason }) => ({ noted: transferReason !== undefined }),
  'signed-off': ({ signoff, reason }) => ({ noted: signoff === 'signed' || reason !== undefined }),
  'follow-up-failed': (_, { taken }, { policy }) => ({
    last: (taken['follow-up-failed'] ?? 0) >= (policy.ticket?.followUpAttempts ?? 1)
  }),
  'visit-booked': ({ at }, _, { case: of, policy, at_ms, works }) => ({
    near: of.tier === 'vip' && Number(at) - at_ms <= (policy.limits_ms['3.1-vip-1h'] ?? 0),
    slot: works(Number(at)) === false ? 'by-agreement' : 'in-hours'
  })
};

/** What the chart's guards are told of an event beside what it carries: worked out here, for charts count nothing. */
export function toldToGuards(
  event: string,
  fields: Carried,
  progress: Progress,
  around: EventContext
): Readonly<Record<string, string | boolean>> {
  return of(tells, event)?.(fields, progress, around) ?? {};
}

function of<Each>(table: Readonly<Partial<Record<TicketEvent, Each>>>, event: string): Each | undefined {
  return Object.hasOwn(table, event) ? table[event as TicketEvent] : undefined;
}
