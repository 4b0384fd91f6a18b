import type { Entry } from '#domain/entry';
import { good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Fact } from '#domain/fact';
import type { Text } from '#domain/text';
import { emptyList, type List } from '#kernel/list';
import {
  splitAddress,
  start,
  type Answer,
  type ChartProcess,
  type Effect,
  type Instances,
  type Reaction,
  type ReducerProcess,
  type Send,
  type Simulation
} from '#kernel/simulation';
import { emptyTable, type Table } from '#kernel/table';
import { sideOfDelay } from '#machines/call';
import { ticketAccepts } from '#machines/ticket';
import type { Policy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { emptyBooks, type OperationsTables } from '#operations/operations-tables';
import type { CycleEntry, OperationsEntry as OrganisationEntry } from '#operations/log';
import {
  begun,
  doneOnTicket,
  onOrganisationEntry,
  opened,
  organisationOf,
  recorded,
  type Organisation
} from '#operations/operations';
import { inChargeOf, type TicketRecord } from '#operations/record';
import { events, onEntry as onTicketEntry, onNext, ticket as ticketKind } from '#ticket/events';
import { blank, type Memory } from '#ticket/memory';
import { remindersOf } from '#ticket/reminders';
import { factText } from '#ticket/texts';
import { beyondTicket, firstRecord, recordAfter, type TicketMatter } from './inside/record';
import type { Listen, TicketSpec } from '#ticket/spec';
import { openTicket, type Ticket } from '#ticket/ticket';
import { customer, customerAccepts, onCustomerEffect, onEvent, onSopEffect, turnTaking } from '#contact/on-line';
import { cannotPickUp, chartsOf, isOnLine, onLineEntry, pickUp, type CallerOf, type OnLine } from './on-the-line';

export interface Opening {
  readonly at_ms: number;
  readonly who: Role;
  readonly do: 'opened';
  readonly with: { readonly ticket: Omit<TicketSpec, 'openedAt_ms' | 'inCharge'>; readonly about: TicketMatter };
}

/** Action or line on a ticket, with the ticket's address. Its times and spans count from the opening of that ticket. */
export type TicketDeed = Entry & { readonly about: string };

/** Entry of the log of a desk. Instants are in ms since 1970. */
export type DeskEntry = Opening | TicketDeed | OrganisationEntry;

export interface TicketRun {
  readonly ticket: Ticket;
  readonly opened_ms: number;
  readonly memory: Memory;
  readonly matter: TicketMatter;
  readonly onLine?: true;
  readonly record: TicketRecord;
}

/** State of a desk apart from its charts. Plain and immutable. */
export interface DeskState {
  readonly tickets: Table<TicketRun>;
  readonly books: OperationsTables;
  readonly facts: List<Fact>;
  /** Keys of tickets to which something happened, in order. */
  readonly touched: List<string>;
}

export interface Desk {
  readonly simulation: Simulation<DeskState, DeskEntry, Text>;
  readonly policy: Policy;
  readonly organisation: Organisation;
  readonly caller: CallerOf;
}

export type ListenOn = (spec: TicketSpec) => Listen;

export const addressOf = (number: string): string => `${ticketKind}:${number}`;

/** Opens tickets and organisation on one queue and log. Pure. SB0590 if the policy does not define the organisation. */
export function openDesk(policy: Policy, listen?: ListenOn, caller: CallerOf = () => undefined): Result<Desk> {
  const organised = organisationOf(policy);
  if (!organised.ok) return organised;
  const organisation = organised.value;
  const cycles = Object.entries(organisation.processes).map(([kind, process]) => [kind, withinBooks(process)]);
  const world: DeskWorld = { policy, organisation, listen, caller };
  const simulation: Desk['simulation'] = {
    processes: {
      ...Object.fromEntries(cycles),
      [ticketKind]: ticketProcess(organisation),
      [events]: nextOf(organisation),
      [customer]: customerProcess(world),
      [turnTaking]: turnsOf(world)
    },
    begin: () => ({
      memory: { tickets: emptyTable(), books: emptyBooks, facts: emptyList(), touched: emptyList() },
      sends: []
    }),
    entry: (state, entry, now_ms, instances) => {
      const months = begun(state.books, now_ms);
      const answer = onEntry(world, withBooks(state, months.memory), entry, now_ms, instances);
      return { ...answer, sends: [...months.sends, ...answer.sends] };
    }
  };
  return good({ simulation, policy, organisation, caller });
}

interface DeskWorld {
  readonly policy: Policy;
  readonly organisation: Organisation;
  readonly listen: ListenOn | undefined;
  readonly caller: CallerOf;
}

function onEntry(
  world: DeskWorld,
  state: DeskState,
  entry: DeskEntry,
  now_ms: number,
  instances: Instances
): Answer<DeskState, Text> {
  if ('do' in entry && entry.do === 'opened') return onOpening(world, state, entry as Opening, now_ms);
  const { organisation } = world;
  if ('about' in entry) return onDeed(world, state, entry, now_ms, instances);
  const { house } = organisation;
  const onTicket = isInterview(entry) ? interviewOn(world, state, entry, now_ms, instances) : undefined;
  if (onTicket) return onTicket;
  const answer = onOrganisationEntry(house, state.books, entry as OrganisationEntry, now_ms, instances);
  return { ...answer, memory: withBooks(state, answer.memory) };
}

function onOpening(
  { policy, organisation: { house }, listen }: DeskWorld,
  state: DeskState,
  { with: { ticket: spec, about } }: Opening,
  now_ms: number
): Answer<DeskState, Text> {
  const key = spec.number;
  if (state.tickets.has(key))
    return refused(state, { zh: `已经有工单 ${key}`, en: `there is a ticket ${key} already` });
  const record = firstRecord(spec, about, now_ms);
  const inCharge = inChargeOf(record);
  const own: TicketSpec = { ...spec, ...(inCharge ? { inCharge } : {}), openedAt_ms: now_ms };
  const ticket = openTicket(own, policy, listen?.(own));
  if (!ticket.ok) return refused(state, reasonOf(ticket.diagnostics));
  const run: TicketRun = { ticket: ticket.value, opened_ms: now_ms, memory: blank, matter: about, record };
  const heard = opened(house, state.books, record, now_ms);
  const memory = withBooks({ ...state, tickets: state.tickets.set(key, run) }, heard.memory);
  return { memory, sends: [{ to: addressOf(key), event: { type: start } }, ...heard.sends] };
}

type Interview = CycleEntry<'interviewed'>;
const isInterview = (entry: DeskEntry): entry is Interview =>
  'do' in entry && entry.do === 'interviewed' && !('about' in entry);

function interviewOn(
  world: DeskWorld,
  state: DeskState,
  { at_ms, who, with: { ticket, ...fields } }: Interview,
  now_ms: number,
  instances: Instances
): Answer<DeskState, Text> | undefined {
  if (!state.tickets.has(ticket)) return undefined;
  const deed: TicketDeed = { at_ms, who, about: addressOf(ticket), do: 'interviewed', with: fields };
  const answer = onDeed(world, state, deed, now_ms, instances);
  return answer.refused === undefined ? answer : undefined;
}

function onDeed(
  { organisation, caller }: DeskWorld,
  state: DeskState,
  entry: TicketDeed,
  now_ms: number,
  instances: Instances
): Answer<DeskState, Text> {
  const { kind, key } = splitAddress(entry.about);
  const run = kind === ticketKind ? state.tickets.get(key) : undefined;
  if (!run) return refused(state, { zh: `没有工单 ${key}`, en: `there is no ticket ${key}` });
  const { about: _about, ...deed } = entry;
  const own = { ...deed, at_ms: entry.at_ms - run.opened_ms };
  const own_ms = now_ms - run.opened_ms;
  if ('do' in own && own.do === pickUp) return onPickUp(state, key, run, caller(run.ticket));
  const answer = isOnLine(run)
    ? onLineEntry(run.ticket, caller(run.ticket)!, run.memory, own, own_ms, chartsOf(instances, key))
    : onTicketEntry(run.ticket.desk, run.memory, own, own_ms, instances.get(entry.about)!);
  const after = withTicket(organisation, state, key, run, answer);
  return answer.refused === undefined ? after : { ...after, refused: answer.refused };
}

function onPickUp(state: DeskState, key: string, run: TicketRun, line: OnLine | undefined): Answer<DeskState, Text> {
  const why = run.onLine ? { zh: '已经接起来了', en: 'it was taken already' } : cannotPickUp(run.memory, line);
  if (why) return refused(state, why);
  return {
    memory: { ...state, tickets: state.tickets.set(key, { ...run, onLine: true }), touched: state.touched.append(key) },
    sends: [{ to: `${customer}:${key}`, event: { type: 'floor.free' } }]
  };
}

const refused = (memory: DeskState, why: Text): Answer<DeskState, Text> => ({ memory, sends: [], refused: why });
const reasonOf = ([first]: readonly Diagnostic[]): Text => first!.message;

function ticketProcess(organisation: Organisation): ChartProcess<DeskState> {
  const runOf = ({ tickets }: DeskState, key: string): TicketRun => tickets.get(key)!;
  const any = (state: DeskState, key: string) => runOf(state, key).ticket.process;
  return {
    chart: (key, state) => any(state, key).chart(key, runOf(state, key).memory),
    accepts: ticketAccepts,
    sideOf: ({ type }) => sideOfDelay(type),
    delay_ms: (state, key, event, asked_ms, now_ms) => {
      const run = runOf(state, key);
      return run.ticket.process.delay_ms!(run.memory, key, event, asked_ms, now_ms - run.opened_ms);
    },
    effect: (state, key, effect, now_ms) => {
      const run = runOf(state, key);
      const own_ms = now_ms - run.opened_ms;
      const reaction = isOnLine(run)
        ? onLineEffect(run, effect, own_ms)
        : run.ticket.process.effect(run.memory, key, effect, own_ms);
      return withTicket(organisation, state, key, run, reaction);
    }
  };
}

function onLineEffect({ ticket, memory }: TicketRun, effect: Effect, own_ms: number): Reaction<Memory> {
  const after = onSopEffect(ticket.desk, memory, effect, own_ms);
  return { ...after, sends: [...after.sends, ...remindersOf(memory, after.memory, ticket.policy, events)] };
}

function customerProcess({ organisation, caller }: DeskWorld): ChartProcess<DeskState> {
  const runOf = ({ tickets }: DeskState, key: string): TicketRun => tickets.get(key)!;
  return {
    chart: (key, state) => caller(runOf(state, key).ticket)!.chart,
    accepts: customerAccepts,
    sideOf: () => 'before',
    effect: (state, key, effect, now_ms) => {
      const run = runOf(state, key);
      return withTicket(organisation, state, key, run, onCustomerEffect(run.memory, effect, now_ms - run.opened_ms));
    }
  };
}

function turnsOf({ organisation, caller }: DeskWorld): ReducerProcess<DeskState> {
  return {
    reduce: (state, key, event, now_ms, instances) => {
      const run = state.tickets.get(key)!;
      const { table } = caller(run.ticket)!;
      const charts = chartsOf(instances, key);
      const reaction = onEvent(table, run.memory, event, now_ms - run.opened_ms, charts);
      return withTicket(organisation, state, key, run, reaction);
    }
  };
}

function nextOf(organisation: Organisation): ReducerProcess<DeskState> {
  return {
    reduce: (state, key, event, now_ms, instances) => {
      const run = state.tickets.get(key)!;
      const chart = instances.get(addressOf(key))!;
      const reaction = onNext(run.ticket.desk, run.memory, event, now_ms - run.opened_ms, chart);
      return withTicket(organisation, state, key, run, reaction);
    }
  };
}

function withTicket(
  { house }: Organisation,
  state: DeskState,
  key: string,
  run: TicketRun,
  { memory, sends }: Reaction<Memory>
): Reaction<DeskState> {
  const address = addressOf(key);
  const all: Send[] = sends.map((send) => ({ ...send, to: send.to === ticketKind ? address : `${send.to}:${key}` }));
  let { record } = run;
  let after: DeskState = state;
  for (let index = run.memory.facts.length; index < memory.facts.length; index += 1) {
    const fact = memory.facts.at(index)!;
    after = { ...after, facts: after.facts.append(onDesk(fact, after.facts.length, address, run.opened_ms)) };
    const hear = (heard: Reaction<OperationsTables>): void => {
      after = withBooks(after, heard.memory);
      all.push(...heard.sends);
    };
    const next = recordAfter(record, fact, memory, run.matter);
    if (next) {
      record = next;
      hear(recorded(house, after.books, record));
    }
    const at_ms = run.opened_ms + fact.at_ms;
    for (const entry of beyondTicket(record, fact, at_ms)) hear(doneOnTicket(house, after.books, entry, at_ms));
  }
  const tickets = after.tickets.set(key, { ...run, memory, record });
  return { memory: { ...after, tickets, touched: after.touched.append(key) }, sends: all };
}

function onDesk(fact: Fact, order: number, about: string, opened_ms: number): Fact {
  const { entry: _entry, due_ms, at_ms, ...more } = fact;
  return {
    ...more,
    order,
    about,
    at_ms: opened_ms + at_ms,
    ...(due_ms === undefined ? {} : { due_ms: opened_ms + due_ms })
  };
}

export function deskFactText({ policy }: Desk, { tickets }: DeskState, fact: Fact): Text {
  if (fact.text) return fact.text;
  const { ticket, opened_ms } = tickets.get(splitAddress(fact.about!).key)!;
  const { due_ms } = fact;
  return factText({ ...fact, ...(due_ms === undefined ? {} : { due_ms: due_ms - opened_ms }) }, ticket.spec, policy);
}

function withinBooks(process: ChartProcess<OperationsTables>): ChartProcess<DeskState> {
  return {
    ...process,
    chart: (key, { books }) => process.chart(key, books),
    delay_ms: ({ books }, key, event, asked_ms, now_ms) => process.delay_ms!(books, key, event, asked_ms, now_ms),
    effect: (state, key, effect, now_ms) => {
      const { memory, sends } = process.effect(state.books, key, effect, now_ms);
      return { memory: withBooks(state, memory), sends };
    }
  };
}

function withBooks(state: DeskState, books: OperationsTables): DeskState {
  if (books === state.books) return state;
  let { facts } = state;
  for (let index = state.books.facts.length; index < books.facts.length; index += 1)
    facts = facts.append({ ...books.facts.at(index)!, order: facts.length });
  return { ...state, books, facts };
}
