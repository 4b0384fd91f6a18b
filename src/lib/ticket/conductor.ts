import type { DoneEntry } from '#domain/entry';
import { timeText } from '#calendar/dates';
import type { Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import { tagsOf } from '#kernel/chart';
import type { Answer, Effect, Instance, Reaction } from '#kernel/simulation';
import { holds, type Milestone } from '#machines/clause';
import { toldToGuards, writtenBy, type EventContext } from '#machines/event-effects';
import { closedTo } from '#machines/event-guards';
import { deviationNames, roleNames } from '#domain/terms';
import type { Policy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { appliesTo, sopClauseOf } from '#machines/sop-clauses';
import { sopText } from '#machines/sop-text';
import { eventSpec, isSpeech, ticketEvents } from '#machines/ticket-events';
import type { TimerEvent } from '#machines/vocabulary';
import type { Deviation } from '#domain/ids';
import { nearest } from '#domain/suggest';
import type { TicketState } from '#domain/ids';
import { captureFields } from './capture';
import { withIds } from './choices';
import type { DueTimes } from './due';
import type { TicketFact, TicketMemory } from './facts';
import { fieldMistake } from './fields';
import { concerns, mayCause, possibleFor } from './possible';
import type { TicketSpec } from './spec';
import { alertText, departmentText, entryText, limitText, messageText, refusedText, stateText } from './texts';

/** The chart's name in the world of a ticket. */
export const ticket = 'ticket';

type TicketReaction = Reaction<TicketMemory>;

/** What a ticket is folded over, beside its log. */
export interface TicketContext {
  readonly spec: TicketSpec;
  readonly policy: Policy;
  readonly due: DueTimes;
}

const still = (memory: TicketMemory): TicketReaction => ({ memory, sends: [] });
const told = (memory: TicketMemory, ...facts: readonly TicketFact[]): TicketMemory => ({
  ...memory,
  facts: memory.facts.append(...facts)
});

/** Somebody does something: it is refused with what is possible now, or it goes to the chart. */
export function onEntry(
  desk: TicketContext,
  memory: TicketMemory,
  given: DoneEntry,
  now_ms: number,
  chart: Instance
): Answer<TicketMemory, Text> {
  const entry = withItsIds(desk, given);
  const index = memory.entries;
  const counted: TicketMemory = { ...memory, entries: index + 1, cause: undefined };
  const why = refusal(desk, memory, entry, now_ms, chart);
  if (why) {
    const possible = possibleFor(entry.who, memory, desk.spec.case, desk.policy, chart);
    const clause = eventSpec(entry.do)?.clauses[0] ?? '';
    const text = refusedText(entry.do, why, possible);
    const fact: TicketFact = {
      at_ms: now_ms,
      kind: 'refused',
      clause,
      who: entry.who,
      text,
      name: entry.do,
      entry: index
    };
    return { ...still(told(counted, fact)), refused: text };
  }
  const spec = eventSpec(entry.do)!;
  const fields = entry.with ?? {};
  const taken = recorded(desk, counted, entry);
  const cause = { entry: index, who: entry.who, clauses: spec.clauses, at_ms: now_ms };
  const fact: TicketFact = {
    at_ms: now_ms,
    kind: entry.do === 'tagged' || entry.do === 'labelled' ? 'tag' : 'record',
    clause: clauseOfEntry(desk, entry),
    who: entry.who,
    text: entryText(entry.do, fields, desk.spec, desk.policy),
    name: entry.do,
    entry: index
  };
  return {
    memory: told({ ...taken, cause }, fact, ...messages(desk, taken, entry, now_ms, index)),
    sends: [{ to: ticket, event: eventOf(desk, taken, entry) }]
  };
}

function refusal(
  desk: TicketContext,
  memory: TicketMemory,
  entry: DoneEntry,
  now_ms: number,
  { chart, snapshot }: Instance
): Text | undefined {
  const closed = closedFor(desk, memory, entry, now_ms, tagsOf(snapshot));
  if (closed) return closed;
  if (isSpeech(entry.do) || chart.takes(snapshot, eventOf(desk, recorded(desk, memory, entry), entry)))
    return undefined;
  return (memory.taken[entry.do] ?? 0) > 0
    ? { zh: '已经做过，或者还没轮到再做', en: 'it was done already, and its turn has not come again' }
    : { zh: '还没轮到，或者已经过了', en: 'its turn has not come, or is over' };
}

/** Why nobody could do that on this ticket now, whatever its chart says. */
function closedFor(
  desk: TicketContext,
  memory: TicketMemory,
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
  if (!mayCause(entry.who, entry.do, memory.holder)) {
    const allowed = spec.who.map((who) => (who === 'handler' ? memory.holder : who));
    return {
      zh: `${roleNames[entry.who].zh}不能做，应由${allowed.map((who) => roleNames[who].zh).join('、')}`,
      en: `not for the ${roleNames[entry.who].en} to do, but for the ${allowed.map((who) => roleNames[who].en).join(', ')}`
    };
  }
  const mistake = fieldMistake(spec, entry.with ?? {}, desk.policy) ?? unfit(entry, now_ms);
  if (mistake) return mistake;
  if (!concerns(entry.do, desk.spec.case))
    return { zh: '这张工单用不到', en: 'such a ticket has nothing to do with it' };
  const closed = closedTo(entry.who, entry.do, tags);
  if (closed) return closed;
  if (entry.do === 'department-answered' && !memory.asked.includes(String(entry.with?.['department'])))
    return { zh: '没有问过这个部门，或者它已经答复', en: 'this department was not asked, or has answered' };
  return undefined;
}

/** Mistakes in fields that are right each by itself. */
function unfit({ do: event, with: fields = {} }: DoneEntry, now_ms: number): Text | undefined {
  if (event === 'visit-booked' && Number(fields['at']) < now_ms)
    return { zh: '约的时间已经过去', en: 'the time agreed on is over already' };
  const lead = fields['leadDepartment'];
  if (event === 'departments-asked' && !(fields['departments'] as readonly unknown[]).includes(lead))
    return { zh: '主责部门不在协作部门之中', en: 'the lead is not one of the departments' };
  return undefined;
}

/** An entry with the policy's ids, where people wrote the names. */
function withItsIds({ policy }: TicketContext, entry: DoneEntry): DoneEntry {
  return entry.with ? { ...entry, with: withIds(entry.with, eventSpec(entry.do)?.fields, policy) } : entry;
}

/** The clause under which an entry stands in the log: of a tag its own, else the first that its event serves in this case. */
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

/** The memory with what an entry records. */
function recorded(
  desk: TicketContext,
  memory: TicketMemory,
  { do: event, at_ms, with: fields = {} }: DoneEntry
): TicketMemory {
  const next: TicketMemory = {
    ...memory,
    fields: { ...memory.fields, ...fields },
    taken: { ...memory.taken, [event]: (memory.taken[event] ?? 0) + 1 },
    last: { ...memory.last, [event]: memory.entries }
  };
  return { ...next, ...writtenBy(event, fields, memory, around(desk, at_ms)) };
}

function around({ spec, policy, due }: TicketContext, at_ms: number): EventContext {
  return { case: spec.case, policy, at_ms, works: (time_ms) => due.works(time_ms) };
}

/** The chart's event for an entry, with what guards look at. @param memory with what the entry records */
function eventOf(
  desk: TicketContext,
  memory: TicketMemory,
  { do: type, at_ms, with: fields = {} }: DoneEntry
): ChartEvent {
  const progress = { ...memory, missing: missingFields(desk.spec, memory) };
  return { type, ...fields, ...toldToGuards(type, fields, progress, around(desk, at_ms)) };
}

/** What 1.2-capture asks for in this case and nobody has written down. */
export function missingFields({ case: of }: TicketSpec, { fields }: TicketMemory): readonly string[] {
  return captureFields(of).filter((field) => !Object.hasOwn(fields, field));
}

/** What the customer or the departments are sent by an entry. */
function messages(
  desk: TicketContext,
  memory: TicketMemory,
  entry: DoneEntry,
  now_ms: number,
  index: number
): readonly TicketFact[] {
  const { policy, spec } = desk;
  const common = { at_ms: now_ms, who: entry.who, entry: index };
  const lines = (eventSpec(entry.do)!.sends ?? []).flatMap((clause): readonly TicketFact[] => {
    const text = applies(clause, spec) ? messageText(clause, spec, policy, memory) : undefined;
    return text ? [{ ...common, kind: 'message', clause, text }] : [];
  });
  if (entry.do !== 'departments-notified') return lines;
  const plan = policy.ticket?.emergencyPlan ?? [];
  return plan.map((id) => ({
    ...common,
    kind: 'alert',
    clause: '2.2-major-notify',
    text: departmentText(spec.number, policy.ticket!.departments[id]!)
  }));
}

/** The chart says something: it becomes a fact. */
export function onEffect(
  desk: TicketContext,
  memory: TicketMemory,
  { type, params }: Effect,
  now_ms: number
): TicketReaction {
  // What the clock did is nobody's.
  const cause = memory.cause?.at_ms === now_ms ? memory.cause : undefined;
  const base = { at_ms: now_ms, who: cause?.who ?? ('system' as const), ...(cause ? { entry: cause.entry } : {}) };
  const { clause } = params as { clause: string };
  switch (type) {
    case 'mark': {
      const { instant } = params as { instant: Milestone };
      const marked =
        memory.milestones[instant] === undefined
          ? { ...memory, milestones: { ...memory.milestones, [instant]: now_ms } }
          : memory;
      return still(instant === 'reentered' ? { ...marked, round: memory.entries } : marked);
    }
    case 'enter': {
      const { state } = params as { state: TicketState };
      return still(told(memory, { ...base, kind: 'state', clause, text: stateText(state), name: state }));
    }
    case 'deviate': {
      const { deviation } = params as { deviation: Deviation };
      const text = irregularText(deviation, sopText(clause, desk.policy));
      return still(
        told(memory, {
          ...base,
          kind: 'irregular',
          clause,
          who: whose(deviation, clause, memory, base.who),
          text,
          deviation
        })
      );
    }
    case 'alert': {
      const { to } = params as { to: Role };
      return still(
        told(memory, {
          ...base,
          kind: 'alert',
          clause,
          who: to,
          text: alertText(desk.spec.number, to, sopText(clause, desk.policy))
        })
      );
    }
    case 'tag': {
      const { tag } = params as { tag: string };
      return still(
        told(memory, {
          ...base,
          who: 'system',
          kind: 'tag',
          clause,
          text: desk.policy.tags[tag] ?? { zh: tag, en: tag }
        })
      );
    }
    case 'record': {
      // What somebody has just written down stands there already.
      if (cause?.clauses.includes(clause)) return still(memory);
      const text = sopText(clause, desk.policy);
      return still(told(memory, { ...base, who: 'system', kind: 'record', clause, text }));
    }
    case 'limit':
      return still(onLimit(desk, memory, clause, (params as { is: TimerEvent }).is, base));
    default:
      return still(memory);
  }
}

/** What was skipped was somebody's duty, whoever set things going; what was done wrongly was done by whoever did it. */
function whose(deviation: Deviation, clause: string, { holder }: TicketMemory, cause: Role): Role {
  if (deviation !== 'skipped') return cause;
  const who = sopClauseOf(clause)?.who;
  if (who === undefined || who === 'system') return cause;
  return who === 'handler' ? holder : who;
}

function irregularText(deviation: Deviation, text: Text): Text {
  return {
    zh: `不合规（${deviationNames[deviation].zh}）：${text.zh}`,
    en: `irregular (${deviationNames[deviation].en}): ${text.en}`
  };
}

function onLimit(
  desk: TicketContext,
  memory: TicketMemory,
  clause: string,
  is: TimerEvent,
  base: Pick<TicketFact, 'at_ms' | 'entry'>
): TicketMemory {
  const now_ms = base.at_ms;
  const who = sopClauseOf(clause)?.who ?? 'system';
  const before = memory.limits[clause];
  const running = next(desk, memory, clause, is, now_ms);
  if (running && 'unknown' in running) {
    return told(memory, { ...base, kind: 'refused', clause, who: 'system', text: running.unknown });
  }
  const after = running ?? before;
  const due = is === 'started' || is === 'resumed' ? after?.due_ms : undefined;
  const text = limitText(
    sopText(clause, desk.policy),
    is,
    // What is not to be done before a time is never late.
    before !== undefined && now_ms > before.due_ms && sopClauseOf(clause)?.timer?.kind !== 'wait',
    due === undefined ? undefined : timeText(desk.spec.openedAt_ms + due)
  );
  return told(
    { ...memory, ...(after ? { limits: { ...memory.limits, [clause]: after } } : {}) },
    { ...base, kind: is, clause, who, text, ...(due === undefined ? {} : { due_ms: due }) }
  );
}

/** How a limit stands behind what happened to it; nothing if as before. */
function next({ due }: TicketContext, memory: TicketMemory, clause: string, is: TimerEvent, now_ms: number) {
  const running = memory.limits[clause];
  if (is === 'started') {
    const begun = due.begin(clause, memory, now_ms);
    return begun.ok ? begun.value : { unknown: begun.diagnostics[0]!.message };
  }
  if (is === 'paused' && running) {
    const left = due.left_ms(clause, running, now_ms);
    return left.ok ? { ...running, left_ms: left.value } : { unknown: left.diagnostics[0]!.message };
  }
  if (is === 'resumed' && running) {
    const resumed = due.resume(clause, running, now_ms);
    return resumed.ok ? resumed.value : { unknown: resumed.diagnostics[0]!.message };
  }
  return undefined;
}

/** The chart's event for an entry that would be accepted now; `undefined` for one that would be refused. */
export function eventFor(
  desk: TicketContext,
  memory: TicketMemory,
  entry: DoneEntry,
  chart: Instance
): ChartEvent | undefined {
  if (closedFor(desk, memory, entry, entry.at_ms, tagsOf(chart.snapshot))) return undefined;
  const event = eventOf(desk, recorded(desk, memory, entry), entry);
  return isSpeech(entry.do) || chart.chart.takes(chart.snapshot, event) ? event : undefined;
}
