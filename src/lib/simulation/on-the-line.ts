import { answered } from '#machines/desktop';
import { deskActOf, deskActs, type DeskAct } from '#machines/desk-acts';
import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import type { DoneEntry, Entry, Fields } from '#domain/entry';
import type { Lang, Text } from '#domain/text';
import type { Answer, Instance, Instances, Reaction } from '#kernel/simulation';
import { Queue } from '#kernel/queue';
import { emptyTable } from '#kernel/table';
import type { ReadUtterance } from '#language/reading';
import { customer, doneOnDesk, heldOn, onEntry, openLine, type OnLine } from '#contact/on-line';
import type { Trainee } from '#contact/log';
import { refusalNames } from '#contact/refusal-names';
import type { CaseInstance } from '#scenario/case-instance';
import { onEntry as onTicketEntry, refusal, ticket as ticketKind } from '#ticket/events';
import type { Memory, Refusal } from '#ticket/memory';
import type { Ticket } from '#ticket/ticket';
import type { Inspect } from '#ticket/quality';
import { inspectBoth, inspectForms, type InspectCall } from './inside/inspect-both';
import { wholeScope } from './inside/whole-scope';

export { isQuiet, type OnLine } from '#contact/on-line';
export type { ReadUtterance } from '#language/reading';
export type { InspectCall } from './inside/inspect-both';

/** Action of an agent who takes the contact of a ticket as a call; from then on the customer speaks. */
export const pickUp = 'picked-up';

/** Customer on the line of a ticket, `undefined` if none; asked often, so implementations should cache. */
export type CallerOf = (ticket: Ticket) => OnLine | undefined;

/** Creates the line of a ticket's customer: the call is held on that ticket, on the whole SOP. */
export function lineOf(
  ticket: Ticket,
  caseFile: CaseInstance,
  trainee: Trainee,
  read: ReadUtterance,
  lang: Lang
): OnLine {
  const scope = wholeScope(ticket, lang, caseFile);
  return openLine(caseFile, ticket.policy, trainee, read, {
    ...scope,
    // Whoever had said why they came before anybody took the call says it again: it was told once.
    happen: (memory, happenings, ...at) =>
      scope.happen(
        memory,
        happenings.filter(({ do: event }) => !(event === toldBefore && memory.taken[event])),
        ...at
      )
  });
}

const toldBefore = 'demand-told' satisfies TicketEvent;

export const isOnLine = ({ onLine, memory }: { readonly onLine?: true; readonly memory: Memory }): boolean =>
  onLine === true && memory.ended === undefined;

/** Returns why the contact of a ticket cannot be taken as a call; `undefined` if it can. */
export function cannotPickUp(memory: Memory, line: OnLine | undefined): Text | undefined {
  if (!line) return { zh: '这个渠道没有客户在线', en: 'nobody is on the line of this channel' };
  if (memory.milestones['contact-ends'] !== undefined) return { zh: '接触已经结束', en: 'the contact is over' };
  const begun = memory.facts.some(
    ({ kind, who, name }) =>
      (kind === 'record' || kind === 'tag') && (who === 'agent' || (who === 'customer' && name !== toldBefore))
  );
  return begun
    ? { zh: '已经接待过一部分了，不能再从头接起', en: 'it has been begun already, and a call begins at its beginning' }
    : undefined;
}

/** Returns the charts of one ticket and its customer, under the names used where there is only one ticket. */
export function chartsOf(instances: Instances, key: string): Instances {
  let own = emptyTable<Instance>();
  for (const kind of [ticketKind, customer]) {
    const instance = instances.get(`${kind}:${key}`);
    if (instance) own = own.set(kind, instance);
  }
  return own;
}

/** Handles an entry on a ticket while its customer is on the line; `charts` by {@link chartsOf}, of this ticket. */
export function onLineEntry(
  ticket: Ticket,
  line: OnLine,
  memory: Memory,
  entry: Entry,
  now_ms: number,
  charts: Instances
): Answer<Memory, Text> {
  if (entry.who === 'customer')
    return refused(memory, {
      zh: '客户就在线上，自己会说',
      en: 'the customer is on the line, and speaks for themselves'
    });
  if (isAgents(entry)) return refused(memory, held);
  // Whoever is not on the line works beside it as ever.
  if (entry.who !== 'agent') return onTicketEntry(ticket.desk, memory, entry, now_ms, charts.get(ticketKind)!);
  if ('say' in entry) return spoken(memory, onEntry(line.table, memory, entry, now_ms, charts));
  return done(ticket, line, memory, entry, now_ms, charts);
}

const held: Text = {
  zh: '坐席正在和客户通话，这张工单在坐席手里，通话结束后再接手',
  en: 'the agent has the customer on the line and works on this ticket: it can be taken once the call is over'
};

function isAgents(entry: Entry): boolean {
  if (entry.who === 'agent' || entry.who === 'system') return false;
  if ('say' in entry) return true;
  const spec = eventSpec(entry.do);
  return spec !== undefined && (spec.said !== undefined || spec.takesOver === true || spec.who.includes('handler'));
}

function done(
  { desk }: Ticket,
  line: OnLine,
  memory: Memory,
  entry: DoneEntry,
  now_ms: number,
  charts: Instances
): Answer<Memory, Text> {
  const chart = charts.get(ticketKind)!;
  // What cannot be is refused before anything is said of it.
  const why = refusal(desk, memory, entry, now_ms, chart);
  if (why) return refused(memory, why);
  if (eventSpec(entry.do)?.said !== undefined)
    return refused(memory, { zh: '客户在线上，要说出来才算', en: 'the customer is on the line: it has to be said' });
  const act = actFor(entry);
  const [form] = act ? formsOf(line, act.name, entry.with ?? {}) : [];
  // It takes the customer's answer: what comes of it is theirs to say.
  if (act?.name === verifying && askedOfCustomer.has(form?.['method']))
    return spoken(memory, onEntry(line.table, memory, { ...entry, do: act.name, with: form! }, now_ms, charts));
  const done = onDesktop(line, memory, entry, now_ms);
  if (typeof done === 'string') return refused(memory, refusalNames[done]);
  const answer = onTicketEntry(desk, done.memory, entry, now_ms, chart);
  return answer.refused === undefined
    ? { ...answer, sends: [...answer.sends, ...done.sends] }
    : refused(memory, answer.refused);
}

function onDesktop(line: OnLine, memory: Memory, entry: DoneEntry, now_ms: number): Reaction<Memory> | Refusal {
  const act = actFor(entry);
  let after: Reaction<Memory> = { memory, sends: [] };
  for (const fields of act ? formsOf(line, act.name, entry.with ?? {}) : []) {
    const done = doneOnDesk(line.table, after.memory, act!, fields, memory.entries, now_ms);
    if (typeof done === 'string') return done;
    // Papers are looked at and a login is there already: nothing comes that the customer would ask about.
    after =
      act!.name === verifying
        ? { memory: { ...done.memory, desk: answered(done.memory.desk, 'verified') }, sends: [] }
        : { memory: done.memory, sends: [...after.sends, ...done.sends] };
  }
  return after;
}

/** Returns why a desktop action is impossible now; `undefined` if it is possible or not a desktop action. */
export function lacksOnLine(line: OnLine, memory: Memory, entry: DoneEntry): Refusal | undefined {
  const done = onDesktop(line, memory, entry, entry.at_ms);
  return typeof done === 'string' ? done : undefined;
}

const actFor = (entry: DoneEntry): DeskAct | undefined => deskActs.find(({ event }) => event === entry.do);
const verifying = 'verify-identity';

const askedOfCustomer: ReadonlySet<unknown> = new Set(
  deskActOf(verifying)!.fields.find(({ name }) => name === 'method')!.choices
);

function formsOf(line: OnLine, act: string, fields: Fields): readonly Fields[] {
  switch (act) {
    case 'fill-field':
      return Object.entries(fields).map(([field, value]) => ({ field, value }));
    case 'transfer': {
      const { transferTarget: desk, transferReason: reason } = fields;
      return [{ ...(desk !== undefined && { desk }), ...(reason !== undefined && { reason }) }];
    }
    case verifying:
      return [{ method: 'sms-code', ...fields }];
    // What it is for stands on the ticket.
    case 'grant-credit':
      return [{ yuan: fields['yuan']! }];
    // What is put through is what they came for: the case says what that is called.
    case 'change-service':
      return (line.caseFile.desk.services ?? []).slice(0, 1).map(({ id }) => ({ service: id, action: 'cancel' }));
    default:
      return [fields];
  }
}

const refused = (memory: Memory, why: Text): Answer<Memory, Text> => ({ memory, sends: [], refused: why });

function spoken(memory: Memory, answer: Answer<Memory, Refusal>): Answer<Memory, Text> {
  const { refused: why, ...reaction } = answer;
  return why === undefined ? reaction : refused(memory, refusalNames[why]);
}

/** Returns the quality inspection of a desk (5.1): scoring rules for calls, facts for everything else. */
export function inspectorOf(caller: CallerOf, listens: InspectCall): Inspect {
  return (ticket, memory, charts) => {
    const line = caller(ticket);
    if (!line || !charts?.get(customer) || !memory.ended) return inspectForms(ticket, memory, line, charts);
    const { at_ms } = memory.ended;
    const found = listens(heldOn(line), { now_ms: at_ms, sequence: 0, queue: Queue.empty, instances: charts, memory });
    return inspectBoth(found, at_ms)(ticket, memory);
  };
}
