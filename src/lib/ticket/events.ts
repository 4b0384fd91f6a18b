import type { DoneEntry, Entry, Happening } from '#domain/entry';
import type { Fact } from '#domain/fact';
import type { Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import { tagsOf } from '#kernel/chart';
import type { Answer, Instance, Reaction } from '#kernel/simulation';
import { appliesTo, holds } from '#machines/clause';
import { closedTo } from '#machines/event-guards';
import { roleNames } from '#domain/terms';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { eventSpec, isSpeech, ticketEvents, type EventContext, type TicketEvent } from '#machines/ticket-events';
import { nearest } from '#domain/suggest';
import { captureFields } from './capture';
import { withIds } from './inside/choices';
import type { PolicyDueTimes } from './inside/due';
import type { SopContext } from './effects';
import { customerDid } from './acts';
import { withActs, withFacts, type Memory } from './memory';
import { appointment, appointmentAlerts, onAppointment } from './appointments';
import { fieldMistake } from './inside/fields';
import { onReminder, remind } from './reminders';
import { concerns, mayCause, possibleFor, whoMay } from './possible';
import { mostOf_yuan } from './remedy';
import type { Listen, TicketSpec } from './spec';
import { messageText, refusedText } from './texts';

/** Name of the chart in the simulation of a ticket. */
export const ticket = 'ticket';

/** Recipient name of events waiting for their turn. */
export const events = 'events';

export interface TicketContext extends SopContext {
  readonly spec: TicketSpec;
  readonly policy: Policy;
  readonly due: PolicyDueTimes;
  /** Meaning of lines. Absent: only that somebody spoke. */
  readonly listen?: Listen | undefined;
}

/** Handles an entry of the log: its event, or the events made by what was said. */
export function onEntry(
  desk: TicketContext,
  memory: Memory,
  entry: Entry,
  now_ms: number,
  chart: Instance
): Answer<Memory, Text> {
  const index = memory.entries;
  const counted = { ...memory, entries: index + 1 };
  if ('do' in entry) return happen(desk, counted, entry, now_ms, chart, index);
  const { acts, happenings } = desk.listen?.(entry, memory, now_ms) ?? { acts: [], happenings: [] };
  const spoke = { who: entry.who, do: 'spoke', with: { text: entry.say } };
  return happenAll(desk, withActs(counted, acts), [spoke, ...happenings], now_ms, chart, index);
}

/** Handles events in sequence: each is judged once all effects of the previous one have settled. */
export function happenAll(
  desk: TicketContext,
  memory: Memory,
  [first, ...rest]: readonly Happening[],
  now_ms: number,
  chart: Instance,
  entry?: number
): Reaction<Memory> {
  if (!first) return { memory, sends: [] };
  const { memory: after, sends } = happen(desk, memory, { at_ms: now_ms, ...first }, now_ms, chart, entry);
  if (rest.length === 0) return { memory: after, sends };
  return { memory: after, sends: [...sends, { to: events, event: { type: 'happen', rest, entry } }] };
}

const books: TicketEvent = 'visit-booked';

/** Handles a queued event: the rest of a sequence, a reminder or an appointment check. */
export function onNext(
  desk: TicketContext,
  memory: Memory,
  { type, rest, entry, entered, visit, to }: ChartEvent,
  now_ms: number,
  chart: Instance
): Reaction<Memory> {
  if (type === appointment) return onAppointment(memory, visit, to, chart, now_ms);
  if (type === remind) return onReminder(memory, entered, desk.policy, chart, now_ms, events);
  return happenAll(desk, memory, rest as readonly Happening[], now_ms, chart, entry as number | undefined);
}

/** Handles an event: refuses it with the events possible now, or records it; `index`: entry that caused it, if any. */
export function happen(
  desk: TicketContext,
  memory: Memory,
  given: DoneEntry,
  now_ms: number,
  chart: Instance,
  index?: number
): Answer<Memory, Text> {
  const entry = withItsIds(desk, given);
  const counted: Memory = { ...memory, events: memory.events + 1, cause: undefined };
  const why = refusal(desk, memory, entry, now_ms, chart);
  const spec = eventSpec(entry.do);
  const base = { at_ms: now_ms, who: entry.who, name: entry.do, ...(index === undefined ? {} : { entry: index }) };
  if (why) {
    const text = refusedText(entry.do, why, possibleFor(entry.who, memory, desk.spec.case, desk.policy, chart));
    const refused = { ...base, kind: 'refused', clause: spec?.clauses[0] ?? '', text } as const;
    return { memory: withFacts(counted, [refused]), sends: [], refused: text };
  }
  const taken = recorded(desk, counted, entry);
  const cause = { ...base, clauses: spec!.clauses };
  const fact = {
    ...base,
    kind: spec!.as ?? 'record',
    clause: clauseOfEntry(desk, entry),
    ...(entry.with ? { with: entry.with } : {})
  } as const;
  return {
    memory: withFacts(taken, [fact, ...messages(desk, taken, entry, base)], { cause }),
    sends: [
      { to: ticket, event: eventOf(desk, counted, entry, taken) },
      ...(entry.do === books ? appointmentAlerts(taken, desk.policy, now_ms, events) : [])
    ]
  };
}

/** Returns why an entry would be refused now; `undefined` if it would be accepted. */
export function refusal(
  desk: TicketContext,
  memory: Memory,
  entry: DoneEntry,
  now_ms: number,
  { chart, snapshot }: Instance
): Text | undefined {
  const closed = closedFor(desk, memory, entry, now_ms, tagsOf(snapshot));
  if (closed) return closed;
  if (isSpeech(entry.do) || chart.takes(snapshot, eventOf(desk, memory, entry))) return undefined;
  return (memory.taken[entry.do] ?? 0) > 0
    ? { zh: '已经做过，或者还没轮到再做', en: 'it was done already, and its turn has not come again' }
    : { zh: '还没轮到，或者已经过了', en: 'its turn has not come, or is over' };
}

function closedFor(
  desk: TicketContext,
  memory: Memory,
  entry: DoneEntry,
  now_ms: number,
  tags: ReadonlySet<string>
): Text | undefined {
  const spec = eventSpec(entry.do);
  if (entry.at_ms < now_ms) return { zh: '时间倒退了', en: 'its time lies before what has already happened' };
  if (!spec) {
    const near = nearest(entry.do, Object.keys(ticketEvents));
    return {
      zh: `没有这个事件${near ? `，是不是 ${near}` : ''}`,
      en: `there is no such event${near ? `; did you mean ${near}` : ''}`
    };
  }
  if (!mayCause(entry.who, entry.do, memory.holder, desk.spec.case)) {
    const allowed = whoMay(entry.do, memory.holder, desk.spec.case);
    return {
      zh: `${roleNames[entry.who].zh}不能做，应由${allowed.map((who) => roleNames[who].zh).join('、')}`,
      en: `not for the ${roleNames[entry.who].en} to do, but for the ${allowed.map((who) => roleNames[who].en).join(', ')}`
    };
  }
  const fields = entry.with ?? {};
  const mistake = fieldMistake(spec, fields, desk.spec.case, desk.policy);
  if (mistake) return mistake;
  if (!concerns(entry.do, desk.spec.case))
    return { zh: '这张工单用不到', en: 'such a ticket has nothing to do with it' };
  const closed = closedTo(entry.who, entry.do, tags, entry.who === memory.holder);
  return closed ?? spec.flaw?.(fields, memory, around(desk, memory, entry));
}

function withItsIds({ policy }: TicketContext, entry: DoneEntry): DoneEntry {
  return entry.with ? { ...entry, with: withIds(entry.with, eventSpec(entry.do)?.fields, policy) } : entry;
}

function clauseOfEntry({ spec }: TicketContext, entry: DoneEntry): string {
  const { clauses } = eventSpec(entry.do)!;
  const tag = entry.with?.['tag'];
  if (tag !== undefined) {
    const own = clauses.find((id) => {
      const met = sopClauseOf(id)?.met;
      return met?.by === 'tag' && met.tag === tag;
    });
    return own ?? clauses[0]!;
  }
  return clauses.find((id) => applies(id, spec)) ?? '';
}

function applies(id: string, spec: TicketSpec): boolean {
  const clause = sopClauseOf(id);
  const formula = clause && appliesTo(clause);
  return clause !== undefined && (formula === undefined || holds(formula, spec.case));
}

function recorded(desk: TicketContext, memory: Memory, entry: DoneEntry): Memory {
  const { do: event, at_ms, with: fields = {} } = entry;
  const { forgets } = eventSpec(event) ?? {};
  const kept = forgets
    ? Object.fromEntries(Object.entries(memory.fields).filter(([name]) => !forgets.includes(name)))
    : memory.fields;
  const next: Memory = {
    ...memory,
    fields: { ...kept, ...fields },
    taken: { ...memory.taken, [event]: (memory.taken[event] ?? 0) + 1 },
    last: { ...memory.last, [event]: { count: memory.events, at_ms } }
  };
  return { ...next, ...eventSpec(event)?.writes?.(fields, memory, around(desk, memory, entry)) };
}

function around(
  { spec, policy }: TicketContext,
  { limits, milestones, fields, done }: Memory,
  { at_ms, who }: Pick<DoneEntry, 'at_ms' | 'who'>
): EventContext {
  const isOver = (clause: string): boolean => milestones[sopClauseOf(clause)!.timer!.to] !== undefined;
  return {
    case: spec.case,
    policy,
    at_ms,
    who,
    most_yuan: mostOf_yuan(who, spec, policy),
    written: fields,
    ends_ms: (clause) => (isOver(clause) ? undefined : limits[clause]?.due_ms),
    customerDid: customerDid({ done })
  };
}

function eventOf(desk: TicketContext, before: Memory, entry: DoneEntry, after?: Memory): ChartEvent {
  const { do: type, with: fields = {} } = entry;
  const { tells } = eventSpec(type) ?? {};
  if (!tells) return { type, ...fields };
  const memory = after ?? recorded(desk, before, entry);
  const progress = { ...memory, missing: missingFields(desk.spec, memory) };
  return { type, ...fields, ...tells(fields, progress, around(desk, memory, entry)) };
}

/** Returns the fields required by 1.2-capture that are not recorded yet. */
export function missingFields({ case: of }: TicketSpec, { fields }: Memory): readonly string[] {
  return captureFields(sopClauseOf('1.2-capture'), of).filter((field) => !Object.hasOwn(fields, field));
}

function messages(
  { policy, spec }: TicketContext,
  memory: Memory,
  entry: DoneEntry,
  { name: _event, ...base }: Pick<Fact, 'at_ms' | 'who' | 'name' | 'entry'>
): readonly Omit<Fact, 'order'>[] {
  const { sends = [], sendsWith, alerts, clauses } = eventSpec(entry.do)!;
  const told = alerts?.(policy) ?? [];
  return [
    ...(sendsWith?.(entry.with ?? {}) === false ? [] : sends).flatMap((clause) => {
      const text = applies(clause, spec) ? messageText(clause, spec, policy, memory) : undefined;
      return text ? [{ ...base, kind: 'message' as const, clause, text }] : [];
    }),
    ...told.map((name) => ({ ...base, kind: 'alert' as const, clause: clauses[0]!, name }))
  ];
}

/** Returns the chart event of an entry; `undefined` if it would be refused now. */
export function eventFor(
  desk: TicketContext,
  memory: Memory,
  entry: DoneEntry,
  chart: Instance
): ChartEvent | undefined {
  if (closedFor(desk, memory, entry, entry.at_ms, tagsOf(chart.snapshot))) return undefined;
  const event = eventOf(desk, memory, entry);
  return isSpeech(entry.do) || chart.chart.takes(chart.snapshot, event) ? event : undefined;
}
