import { live, type Lived } from '#kernel/live';
import { Queue } from '#kernel/queue';
import type { State } from '#kernel/simulation';
import { emptyTable } from '#kernel/table';
import type { OperationsAutopilot } from '#operations/autopilot';
import type { TicketAutopilot } from '#ticket/live';
import type { TicketRunState } from '#ticket/ticket';
import { addressOf, type Desk, type DeskEntry, type DeskState, type TicketRun } from './desk';

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
  const decisions = new Decisions(desk, pilots);
  return live(desk.simulation, given, [(state) => decisions.first(state)], until_ms, mostEntries);
}

/** What those on autopilot would do next, ticket by ticket: kept until something happens to it. */
class Decisions {
  #queue = Queue.empty;
  #seen = 0;
  #sequence = 0;

  constructor(
    private readonly desk: Desk,
    private readonly pilots: Autopilots
  ) {}

  first(state: State<DeskState>): DeskEntry | undefined {
    const { touched, tickets } = state.memory;
    const changed = new Set<string>();
    for (; this.#seen < touched.length; this.#seen += 1) changed.add(touched.at(this.#seen)!);
    for (const key of changed) this.#note(key, this.#onTicket(state, key, tickets.get(key)!));
    const next = this.#queue.first;
    const onTicket = next && (next.event['entry'] as DeskEntry);
    return earliest([onTicket, ...this.#beyond(state)]);
  }

  #note(key: string, entry: DeskEntry | undefined): void {
    this.#queue = this.#queue.cancel('decision', key);
    if (!entry) return;
    this.#sequence += 1;
    this.#queue = this.#queue.schedule({
      due_ms: entry.at_ms,
      side: 'before',
      sequence: this.#sequence,
      to: 'decision',
      id: key,
      event: { type: 'decided', entry }
    });
  }

  #onTicket(state: State<DeskState>, key: string, run: TicketRun): DeskEntry | undefined {
    const about = addressOf(key);
    const seen: TicketRunState = {
      now_ms: state.now_ms - run.opened_ms,
      sequence: 0,
      queue: Queue.empty,
      instances: emptyTable<ReturnType<TicketRunState['instances']['values']>[number]>().set(
        'ticket',
        state.instances.get(about)!
      ),
      memory: run.memory
    };
    const first = earliest(this.pilots.tickets.map((pilot) => pilot.next(run.ticket, seen)));
    return first && { ...first, at_ms: first.at_ms + run.opened_ms, about };
  }

  #beyond(state: State<DeskState>): readonly (DeskEntry | undefined)[] {
    const { organisation, policy } = this.desk;
    const seen = { ...state, memory: state.memory.books };
    return this.pilots.organisation.map((pilot) => pilot.next({ house: organisation.house, policy }, seen));
  }
}

function earliest<Entry extends { readonly at_ms: number }>(
  entries: readonly (Entry | undefined)[]
): Entry | undefined {
  return entries.reduce((a, b) => (!a || (b && b.at_ms < a.at_ms) ? b : a), undefined);
}
