import { live, type Lived } from '#kernel/live';
import { Queue } from '#kernel/queue';
import type { State } from '#kernel/simulation';
import type { OperationsAutopilot } from '#operations/autopilot';
import type { TicketAutopilot } from '#ticket/live';
import type { TicketRunState } from '#ticket/ticket';
import { addressOf, type Desk, type DeskEntry, type DeskState, type TicketRun } from './desk';
import { chartsOf, isOnLine } from './on-the-line';

export type LivedDesk = Lived<DeskState, DeskEntry>;

export interface Autopilots {
  readonly tickets: readonly TicketAutopilot[];
  readonly organisation: readonly OperationsAutopilot[];
}

const mostEntries = 2_000_000;

/** Simulates a desk: `given` entries in order of time, autopilots in between. The log alone determines the state. */
export function liveDesk(desk: Desk, given: readonly DeskEntry[], pilots: Autopilots, until_ms: number): LivedDesk {
  let decisions = undecided;
  const next = (state: State<DeskState>): DeskEntry | undefined => {
    const decided = decide(desk, pilots, decisions, state);
    ({ decisions } = decided);
    return decided.first;
  };
  return live(desk.simulation, given, [next], until_ms, mostEntries);
}

/** Planned next actions of each ticket's autopilots. Immutable; valid only for the state it was computed for. */
export interface Decisions {
  readonly queue: Queue;
  readonly seen: number;
  readonly sequence: number;
}

export const undecided: Decisions = { queue: Queue.empty, seen: 0, sequence: 0 };

export interface Decided {
  readonly decisions: Decisions;
  readonly first?: DeskEntry;
}

/** Decides the autopilots' next action, reusing `decisions` of an earlier state of the same simulation. */
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

/** Returns the state of one ticket of a desk: times count from its opening, pending events stay with the desk. */
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
