import { live, type Lived } from '#kernel/live';
import { Queue } from '#kernel/queue';
import type { State } from '#kernel/simulation';
import type { OperationsAutopilot } from '#operations/autopilot';
import type { TicketAutopilot } from '#ticket/live';
import type { TicketRunState } from '#ticket/ticket';
import { addressOf, type Desk, type DeskEntry, type DeskState, type TicketRun } from './desk';
import { chartsOf, isOnLine } from './on-the-line';

/** A desk as it was lived: its log, what was decided among it, where that leads, and whether there was more to come. */
export type LivedDesk = Lived<DeskState, DeskEntry>;

/** Whoever works by themselves: those on each ticket, and those beyond. */
export interface Autopilots {
  readonly tickets: readonly TicketAutopilot[];
  readonly organisation: readonly OperationsAutopilot[];
}

/** More than a quarter of a large desk needs; where somebody goes round in a circle, the log is cut and says so. */
const mostEntries = 2_000_000;

/**
 * Lives a desk: what is given happens at its time, others decide in between as things stand, timers run. Those who work on a ticket are asked again
 * only once something has happened to it. The log that comes out is all that determines the state.
 * @param given in the order of time
 */
export function liveDesk(desk: Desk, given: readonly DeskEntry[], pilots: Autopilots, until_ms: number): LivedDesk {
  let decisions = undecided;
  const next = (state: State<DeskState>): DeskEntry | undefined => {
    const decided = decide(desk, pilots, decisions, state);
    ({ decisions } = decided);
    return decided.first;
  };
  return live(desk.simulation, given, [next], until_ms, mostEntries);
}

/** What those on autopilot mean to do next on each ticket, as far as it was looked at. Plain and immutable: it belongs to the state that it was made for. */
export interface Decisions {
  /** What is meant to be done, ticket by ticket. */
  readonly queue: Queue;
  /** How much of what was touched was looked at. */
  readonly seen: number;
  readonly sequence: number;
}

/** Nobody has thought about anything yet. */
export const undecided: Decisions = { queue: Queue.empty, seen: 0, sequence: 0 };

/** What those on autopilot do next, if anything, and what was thought about for it. */
export interface Decided {
  readonly decisions: Decisions;
  readonly first?: DeskEntry;
}

/**
 * What is done next by those on autopilot. On a ticket to which nothing has happened since they last looked, nobody thinks again.
 * @param decisions of an earlier state of the same life, under the same autopilots; else {@link undecided}
 */
export function decide(desk: Desk, pilots: Autopilots, decisions: Decisions, state: State<DeskState>): Decided {
  const { touched, tickets } = state.memory;
  let { queue, sequence } = decisions;
  const changed = new Set<string>();
  for (let at = decisions.seen; at < touched.length; at += 1) changed.add(touched.at(at)!);
  for (const key of changed) {
    const entry = onTicket(pilots, state, key, tickets.get(key)!);
    queue = queue.cancel('decision', key);
    if (!entry) continue;
    sequence += 1;
    const event = { type: 'decided', entry };
    queue = queue.schedule({ due_ms: entry.at_ms, side: 'before', sequence, to: 'decision', id: key, event });
  }
  const next = queue.first;
  const first = earliest([next && (next.event['entry'] as DeskEntry), ...beyond(desk, pilots, state)]);
  return { decisions: { queue, seen: touched.length, sequence }, ...(first && { first }) };
}

function onTicket(pilots: Autopilots, state: State<DeskState>, key: string, run: TicketRun): DeskEntry | undefined {
  const about = addressOf(key);
  const seen = ticketState(state, key, run);
  const decided = pilots.tickets.map((pilot) => pilot.next(run.ticket, seen));
  // While the customer is on the line, the two speak for themselves, and whoever comes behind them waits.
  const first = earliest(isOnLine(run) ? decided.filter((entry) => entry?.who === 'system') : decided);
  return first && { ...first, at_ms: first.at_ms + run.opened_ms, about };
}

/** A ticket of a desk as it stands, seen by itself: its times count from when it was opened. What is still to come stays with the desk. */
export function ticketState(state: State<DeskState>, key: string, run: TicketRun): TicketRunState {
  return {
    now_ms: state.now_ms - run.opened_ms,
    sequence: 0,
    queue: Queue.empty,
    instances: chartsOf(state.instances, key),
    memory: run.memory
  };
}

function beyond(
  { organisation, policy }: Desk,
  pilots: Autopilots,
  state: State<DeskState>
): readonly (DeskEntry | undefined)[] {
  const seen = { ...state, memory: state.memory.books };
  return pilots.organisation.map((pilot) => pilot.next({ house: organisation.house, policy }, seen));
}

function earliest<Entry extends { readonly at_ms: number }>(
  entries: readonly (Entry | undefined)[]
): Entry | undefined {
  return entries.reduce((a, b) => (!a || (b && b.at_ms < a.at_ms) ? b : a), undefined);
}
