import type { Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import {
  start,
  type Answer,
  type Effect,
  type Instance,
  type Instances,
  type Reaction,
  type Send
} from '#kernel/simulation';
import { cycleEvents, type CycleEvent, type ProgrammeEvent } from '#machines/cycles';
import type { Role } from '#domain/roles';
import type { TimerEvent } from '#machines/vocabulary';
import type { Deviation } from '#domain/ids';
import type { OperationsTables } from '../operations-tables';
import type { FactKind, WordedFact } from '#domain/fact';
import { monthAfter, monthOf, quarterOf, startOfMonth, type Month } from '../periods';
import { isTicketEntry, type CycleEntry, type OperationsEntry, type TicketRecordEntry } from '../log';
import type { TicketRecord } from '../record';
import type { Asked, ProcessHandler } from './process-handler';
import { clerks } from './process-handlers';
import { boardOf, emergencyChart } from './emergency';
import { withRecord } from './known-of-tickets';
import { sopText } from '#machines/sop-text';
import type { OperationsContext } from './operations-context';
import { reportOf } from './overdue';
import { limitSentence, sentence } from './sentences';
import { judge } from './standing';
import { chartName, splitName } from './chart-name';
import { instanceAt } from './charts';
import { alertText, irregularText, limitText, notFor, notNow, refusedText } from './operations-messages';

type OperationsReaction = Reaction<OperationsTables>;

type ToldFact = Omit<WordedFact, 'order'> & { readonly about: string };

const wrote = (books: OperationsTables, ...facts: readonly ToldFact[]): OperationsTables => ({
  ...books,
  facts: books.facts.append(...facts.map((fact, at) => ({ ...fact, order: books.facts.length + at }))),
  said: facts.reduce(
    (said, { about, kind, at_ms }) => (kind === 'warned' || kind === 'refused' ? said : said.set(about, at_ms)),
    books.said
  )
});

/** Handles an entry: refuses it and lists what is possible now, or sends it to its chart. */
export function onEntry(
  house: OperationsContext,
  given: OperationsTables,
  entry: OperationsEntry,
  now_ms: number,
  instances: Instances
): Answer<OperationsTables, Text> {
  const { memory: books, sends } = begun(given, now_ms);
  const answer = isTicketEntry(entry)
    ? onTicket(house, books, entry, now_ms)
    : onDeed(house, books, entry, now_ms, instances);
  return { ...answer, sends: [...sends, ...answer.sends] };
}

/** Starts the current and the next month, each with its quarter, on the first entry. */
export function begun(books: OperationsTables, now_ms: number): OperationsReaction {
  if (books.begun_ms !== undefined) return { memory: books, sends: [] };
  const month = monthOf(now_ms);
  const next = withMonth({ ...books, begun_ms: now_ms }, month);
  const second = withMonth(next.memory, monthAfter(month));
  return { memory: second.memory, sends: [...next.sends, ...second.sends] };
}

function withMonth(books: OperationsTables, month: Month): OperationsReaction {
  const begins = (to: string): Send => ({ to, event: { type: start } });
  return {
    memory: { ...books, periods: [...books.periods, month] },
    sends: [begins(chartName('month', month)), begins(chartName('quarter', quarterOf(startOfMonth(month))))]
  };
}

function onDeed(
  house: OperationsContext,
  books: OperationsTables,
  entry: CycleEntry,
  now_ms: number,
  instances: Instances
): Answer<OperationsTables, Text> {
  const { about, event, flaw } = eventOf(house, books, entry, now_ms);
  const { who: may, clauses } = cycleEvents[entry.do];
  const { chart, snapshot } = instanceAt(instances, about);
  const able = chart.takes(snapshot, event) ? undefined : notNow;
  const why = mayDo(entry.who, may) ? (flaw ?? able) : notFor(entry.who, may);
  if (!why)
    return { memory: { ...books, taken: [...new Set([...books.taken, entry.do])] }, sends: [{ to: about, event }] };
  const text = refusedText(entry.do, why, possibleNow({ chart, snapshot }));
  return { memory: wrote(books, refused(entry.who, clauses[0], text, about, now_ms)), sends: [], refused: text };
}

/** Returns the chart event of an entry, the name of its chart, and what is wrong with it, if anything. */
export function eventOf(
  house: OperationsContext,
  books: OperationsTables,
  entry: CycleEntry,
  now_ms: number
): { readonly about: string; readonly event: ChartEvent; readonly flaw?: Text } {
  const about = subjectOf(entry);
  const { with: more, flaw } = ask(clerks[splitName(about).kind], house, books, entry, now_ms);
  const event: ChartEvent = { ...entry.with, ...more, who: entry.who, type: entry.do };
  return { about, event, ...(flaw ? { flaw } : {}) };
}

function ask<E extends CycleEvent>(
  { asks }: ProcessHandler,
  house: OperationsContext,
  books: OperationsTables,
  entry: CycleEntry<E>,
  now_ms: number
): Asked {
  return asks[entry.do]?.(house, books, entry.with, now_ms) ?? {};
}

function mayDo(who: Role, allowed: readonly Role[]): boolean {
  return allowed.includes(who);
}

const tellers = { 'ticket-opened': ['agent', 'system'], 'ticket-recorded': ['system'] } as const;

function onTicket(
  house: OperationsContext,
  books: OperationsTables,
  { do: event, who, ticket }: TicketRecordEntry,
  now_ms: number
): Answer<OperationsTables, Text> {
  if (!mayDo(who, tellers[event])) {
    const { zh, en } = notFor(who, tellers[event]);
    const text = { zh: `工单 ${ticket.id} 未记入：${zh}`, en: `ticket ${ticket.id} was not taken in: ${en}` };
    const fact = refused(who, '1.2-capture', text, `ticket:${ticket.id}`, now_ms);
    return { memory: wrote(books, fact), sends: [], refused: text };
  }
  return event === 'ticket-opened' ? opened(house, books, ticket, now_ms) : recorded(house, books, ticket);
}

export function opened(
  house: OperationsContext,
  books: OperationsTables,
  ticket: TicketRecord,
  now_ms: number
): OperationsReaction {
  return boardOf(house, { ...books, tickets: withRecord(books.tickets, ticket) }, ticket, now_ms);
}

/** Handles a changed ticket: updates the overdue report and judges the persons involved. */
export function recorded(house: OperationsContext, before: OperationsTables, ticket: TicketRecord): OperationsReaction {
  const books = { ...before, tickets: withRecord(before.tickets, ticket) };
  const judged = judge(house, books, ticket);
  return { memory: judged.books, sends: [...reportOf(books, ticket), ...judged.sends] };
}

export function doneOnTicket(
  house: OperationsContext,
  books: OperationsTables,
  entry: CycleEntry,
  now_ms: number
): OperationsReaction {
  const { about, event } = eventOf(house, books, entry, now_ms);
  return { memory: { ...books, taken: [...new Set([...books.taken, entry.do])] }, sends: [{ to: about, event }] };
}

function refused(who: Role, clause: string, text: Text, about: string, now_ms: number): ToldFact {
  return { at_ms: now_ms, kind: 'refused', clause, who, text, about };
}

function possibleNow({ chart, snapshot }: Instance): readonly CycleEvent[] {
  return (Object.keys(cycleEvents) as CycleEvent[]).filter((type) => chart.takes(snapshot, { type, kind: 'special' }));
}

interface Params {
  readonly clause: string;
  readonly what?: ProgrammeEvent;
  readonly to?: Role;
  readonly deviation?: Deviation;
  readonly is?: TimerEvent;
  readonly tag?: string;
}

export function onEffect(
  house: OperationsContext,
  books: OperationsTables,
  about: string,
  { type, params: told, by }: Effect,
  now_ms: number
): OperationsReaction {
  const { kind, key } = splitName(about);
  const params = told as Params;
  const { clause, what } = params;
  const kept = what ? clerks[kind].keeps(house, books, { key, what, by, now_ms }) : { books };
  const values = clerks[kind].values(house, kept.books, { key, by, now_ms });
  const text = what ? sentence(what, values) : limitSentence(kind, values);
  const fact = (of: FactKind, said: Text, who = (by['who'] as Role | undefined) ?? 'system'): ToldFact => ({
    at_ms: now_ms,
    kind: of,
    clause: of === 'state' ? (clerks[kind].clauseOf?.(kept.books, key) ?? clause) : clause,
    who,
    text: said,
    about
  });
  const facts = factsOf(
    type,
    params,
    text,
    fact,
    (tag) => taggedBy(house, kept.books, tag, by),
    (id) => sopText(id, house.policy)
  );
  const turn: OperationsReaction = { memory: wrote(kept.books, ...facts), sends: kept.sends ?? [] };
  if (what !== 'month-ended') return turn;
  const next = withMonth(turn.memory, monthAfter(key, 2));
  return { memory: next.memory, sends: [...turn.sends, ...next.sends] };
}

function factsOf(
  type: string,
  { clause, to, deviation, is, tag }: Params,
  text: Text,
  fact: (kind: FactKind, text: Text, who?: Role) => ToldFact,
  tagged: (tag: string) => readonly Text[],
  asked: (clause: string) => Text
): readonly ToldFact[] {
  if (to) return [fact('alert', alertText(to, text), to)];
  if (deviation) return [{ ...fact('irregular', irregularText(deviation, asked(clause), text)), deviation }];
  if (tag !== undefined) return tagged(tag).map((each) => fact('tag', each, 'system'));
  if (is === 'started' || is === 'warned' || is === 'breached' || is === 'met') return [fact(is, limitText(text, is))];
  return [fact(type === 'enter' ? 'state' : 'record', text)];
}

function taggedBy(
  { policy }: OperationsContext,
  books: OperationsTables,
  tag: string,
  by: ChartEvent
): readonly Text[] {
  const tickets = (by['tickets'] as readonly string[] | undefined) ?? [];
  return tickets
    .filter((id) => books.tickets.get(id) !== undefined)
    .map((id) => ({ zh: `${id}：${policy.tags[tag]?.zh ?? tag}`, en: `${id}: ${policy.tags[tag]?.en ?? tag}` }));
}

function subjectOf(entry: CycleEntry): string {
  switch (entry.do) {
    case 'outage-noticed':
    case 'departments-notified':
    case 'stood-down':
      return emergencyChart(entry.with);
    case 'interviewed':
      return chartName('overdue', entry.with.ticket);
    case 'training-waived':
      return chartName('standing', entry.with.person);
    case 'month-end':
    case 'channel-action':
    case 'business-action':
    case 'plan-made':
      return chartName('month', entry.with.month);
    case 'proposed':
    case 'pilot-begun':
    case 'pilot-ended':
    case 'adopted':
    case 'dropped':
      return chartName('proposal', entry.with.proposal);
    case 'training-planned':
      return chartName('quarter', quarterOf(entry.with.on));
    case 'training-held':
      return chartName('quarter', quarterOf(entry.at_ms));
    case 'department-asked':
    case 'department-answered':
      return chartName('ledger', entry.with.request);
  }
}
