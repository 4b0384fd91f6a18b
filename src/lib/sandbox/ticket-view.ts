import type { Fact } from '#domain/fact';
import { stages, type Stage, type TicketState } from '#domain/ids';
import { stageNames } from '#domain/terms';
import { both, type Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import { enteredTitles } from '#machines/titles';
import type { Role } from '#domain/roles';
import { tagsOf } from '#kernel/chart';
import { addressOf, type DeskState, type TicketRun } from '#simulation/desk';
import { cannotPickUp, isOnLine } from '#simulation/on-the-line';
import { ticketState } from '#simulation/live-desk';
import { missingFields } from '#ticket/events';
import { openLimitsOf, type OpenLimit } from '#ticket/open-limits';
import { isChecked, isSampled } from '#ticket/quality';
import { optionsOn, type TicketOption } from '#ticket/options';
import { stillToGive_yuan } from '#ticket/remedy';
import { whoseTurn } from '#ticket/whose-turn';
import type { History } from './history';
import type { Arrival } from './plan';
import type { Sandbox, SandboxState } from './sandbox';

/** Ticket in the list of a desk. Times are milliseconds since 1970. */
export interface TicketRow {
  readonly number: string;
  readonly run: TicketRun;
  readonly arrival: Arrival | undefined;
  readonly opened_ms: number;
  readonly state: TicketState;
  readonly contact?: TicketState;
  readonly stage: Stage;
  /**
   * Stages the ticket has been in. Tickets settled on the spot skip handling; quality is entered only once somebody
   * checks.
   */
  readonly entered: ReadonlySet<Stage>;
  readonly holder: Role;
  /** True if nothing is owed on it any more. */
  readonly over: boolean;
  readonly urgent?: OpenLimit;
  readonly due_ms?: number;
  readonly broken: number;
  readonly rating?: number;
}

const endings: ReadonlySet<TicketState> = new Set<TicketState>([
  'solved-on-the-spot',
  'call-handed-over',
  'transferred',
  'not-verifiable',
  'abandoned'
]);

const isOfContact = (state: TicketState): boolean =>
  state === 'intake' || state === 'preprocessing' || endings.has(state);

export function standsText({ stage, state, over }: Pick<TicketRow, 'stage' | 'state' | 'over'>): Text {
  const [at, step] = [stageNames[stage], enteredTitles[state]];
  return over || at.zh === step.zh ? step : both((lang) => `${at[lang]} · ${step[lang]}`);
}

/** True if the ticket has gone on while its contact is not over. */
export const isContactOpen = ({ contact }: Pick<TicketRow, 'contact'>): boolean =>
  contact !== undefined && !endings.has(contact);

/** Returns the status of the contact if the ticket has gone on without it, else `undefined`. */
export function contactText({ contact }: Pick<TicketRow, 'contact'>): Text | undefined {
  if (contact === undefined) return undefined;
  return endings.has(contact) ? enteredTitles[contact] : { zh: '来话还没结束', en: 'the contact is not over yet' };
}

const fed: ReadonlySet<TicketState> = new Set(['handled', 'told', 'asked', 'review', 'settled']);

export function stageOfState(state: TicketState): Stage {
  if (state === 'intake') return 'intake';
  if (isOfContact(state)) return 'preprocessing';
  if (state === 'archived' || state === 'left') return 'quality';
  return fed.has(state) ? 'feedback' : 'handling';
}

const rows = new WeakMap<TicketRun, TicketRow>();

/** Returns a ticket's list row; cached until the ticket changes. */
export function rowOf(
  sandbox: Sandbox,
  { instances, memory: { tickets } }: SandboxState['desk'],
  number: string
): TicketRow {
  const run = tickets.get(number)!;
  let row = rows.get(run);
  if (row) return row;
  const { memory, opened_ms } = run;
  const instance = instances.get(addressOf(number));
  const open = openLimitsOf(memory);
  const urgent = open.find(({ is }) => is !== 'paused' && is !== 'broken') ?? open.find(({ is }) => is === 'broken');
  const { rating } = memory.fields;
  row = {
    number,
    run,
    arrival: arrivalOf(sandbox, number),
    opened_ms,
    ...statesIn(memory),
    stage: stageIn(memory),
    entered: enteredIn(memory),
    holder: whoseTurn(run.ticket.spec.case, memory),
    over: instance !== undefined && tagsOf(instance.snapshot).has('closed'),
    ...(urgent && { urgent, due_ms: opened_ms + urgent.due_ms }),
    broken: run.record.breaches.length,
    ...(typeof rating === 'number' && { rating })
  };
  rows.set(run, row);
  return row;
}

function statesIn({ facts }: TicketRun['memory']): Pick<TicketRow, 'state' | 'contact'> {
  let [ticket, contact]: [TicketState | undefined, TicketState] = [undefined, 'intake'];
  for (const { kind, name } of facts) {
    if (kind !== 'state') continue;
    const state = name as TicketState;
    if (isOfContact(state)) contact = state;
    else ticket = state;
  }
  return ticket === undefined ? { state: contact } : { state: ticket, contact };
}

function stageIn({ facts }: TicketRun['memory']): Stage {
  let furthest = 0;
  for (const { kind, name } of facts) {
    if (kind === 'milestone' && name === 'reentered') furthest = stages.indexOf('handling');
    if (kind === 'state') furthest = Math.max(furthest, stages.indexOf(stageOfState(name as TicketState)));
  }
  return stages[furthest]!;
}

function enteredIn({ facts }: TicketRun['memory']): ReadonlySet<Stage> {
  const entered = new Set<Stage>(['intake']);
  for (const { kind, name, who } of facts) {
    // What is archived waits for its check: it comes to that stage only once somebody looks.
    if (kind === 'state' && name !== 'left' && name !== 'archived') entered.add(stageOfState(name as TicketState));
    if (kind === 'record' && who === 'quality') entered.add('quality');
  }
  return entered;
}

export type StageProgress = 'done' | 'current' | 'next' | 'skipped';

/** Returns a ticket's progress by stage. Quality is `next` until checked; `skipped` if finished outside the sample. */
export function stagesOf(
  sandbox: Sandbox,
  { stage, entered, over, run }: TicketRow
): Readonly<Record<Stage, StageProgress>> {
  const at = stages.indexOf(stage);
  const { spec, policy } = run.ticket;
  const quality = entered.has('quality')
    ? isChecked(run.memory)
      ? 'done'
      : 'current'
    : over && !isSampled(spec, policy, sandbox.plan.seed)
      ? 'skipped'
      : 'next';
  const progressOf = (id: Stage, index: number): StageProgress => {
    if (id === 'quality') return quality;
    // What was closed untruly was not looked into to its end.
    if (id === 'preprocessing' && index < at && isClosedUntruly(run)) return 'skipped';
    if (!entered.has(id) && index <= at) return 'skipped';
    return over || index < at ? 'done' : index === at ? 'current' : 'next';
  };
  return Object.fromEntries(stages.map((id, index) => [id, progressOf(id, index)])) as Record<Stage, StageProgress>;
}

function isClosedUntruly({ memory: { facts } }: TicketRun): boolean {
  const closed = facts.find(({ kind, name }) => kind === 'state' && name === 'solved-on-the-spot');
  return facts.some(
    ({ kind, entry, clause }) =>
      kind === 'irregular' &&
      entry !== undefined &&
      entry === closed?.entry &&
      sopClauseOf(clause)?.dimension === 'outcome'
  );
}

const byNumber = new WeakMap<readonly Arrival[], ReadonlyMap<string, Arrival>>();

export function arrivalOf({ arrivals }: Sandbox, number: string): Arrival | undefined {
  let known = byNumber.get(arrivals);
  if (!known) byNumber.set(arrivals, (known = new Map(arrivals.map((it) => [it.opening.with.ticket.number, it]))));
  return known.get(number);
}

export function rowsOf(sandbox: Sandbox, state: SandboxState): readonly TicketRow[] {
  return state.desk.memory.tickets.keys().map((number) => rowOf(sandbox, state.desk, number));
}

export interface TicketView extends TicketRow {
  /** Times count from the ticket's opening. */
  readonly limits: readonly OpenLimit[];
  readonly options: readonly TicketOption[];
  /** Fields required by 1.2-capture and not filled in. */
  readonly missing: readonly string[];
  /** Facts without milestones. Times are milliseconds since 1970. */
  readonly facts: readonly Fact[];
  readonly line: LineState;
  readonly owed_yuan?: number;
}

/** Contact as a call: impossible, customer waiting, being handled without the line, on the line, or ended. */
export type LineState = 'none' | 'waiting' | 'missed' | 'on' | 'over';

/** @returns undefined for a ticket that has not arrived */
export function ticketView(sandbox: Sandbox, state: SandboxState, number: string): TicketView | undefined {
  const run = state.desk.memory.tickets.get(number);
  const instance = state.desk.instances.get(addressOf(number));
  if (!run || !instance) return undefined;
  return {
    ...rowOf(sandbox, state.desk, number),
    limits: openLimitsOf(run.memory),
    options: optionsNow(run, optionsOn(run.ticket, ticketState(state.desk, number, run))),
    missing: missingFields(run.ticket.spec, run.memory),
    facts: factsOn(state.desk.memory, number),
    line: lineAt(sandbox, run),
    ...(tagsOf(instance.snapshot).has('remedy-owed') && { owed_yuan: stillToGive_yuan(run.memory) })
  };
}

function optionsNow(run: TicketRun, options: readonly TicketOption[]): readonly TicketOption[] {
  if (!isOnLine(run)) return options;
  return options.flatMap((option) => {
    const who = option.who.filter((role) => role !== 'customer');
    return who.length > 0 || option.who.length === 0 ? [{ ...option, who }] : [];
  });
}

function lineAt({ desk }: Sandbox, run: TicketRun): LineState {
  if (run.onLine) return isOnLine(run) ? 'on' : 'over';
  const caller = desk.caller(run.ticket);
  if (cannotPickUp(run.memory, caller) === undefined) return 'waiting';
  return caller && run.memory.milestones['contact-ends'] === undefined ? 'missed' : 'none';
}

/** Returns the last moment up to `until` at which the contact could still be taken as a call. */
export function lastWaiting(history: History, number: string, until: number): number | undefined {
  return history.momentsOf(number).findLast((index) => {
    const run = history.moments[index]!.state.desk.memory.tickets.get(number);
    return index <= until && run !== undefined && lineAt(history.sandbox, run) === 'waiting';
  });
}

/** Returns the facts of a ticket in order, with wall times and without milestones. */
export function factsOn({ tickets }: DeskState, number: string): readonly Fact[] {
  const run = tickets.get(number);
  if (!run) return [];
  const { memory, opened_ms } = run;
  return memory.facts
    .filter(({ kind }) => kind !== 'milestone')
    .map((fact) => ({
      ...fact,
      about: addressOf(number),
      at_ms: opened_ms + fact.at_ms,
      ...(fact.due_ms === undefined ? {} : { due_ms: opened_ms + fact.due_ms })
    }));
}
