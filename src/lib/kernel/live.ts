import type { Timed } from './fold';
import { advance, apply, begin, nextDue_ms, type Simulation, type State } from './simulation';

/** Simulated run: its log, including what the roles decided, and its final state. */
export interface Lived<Memory, Entry> {
  readonly entries: readonly Entry[];
  readonly state: State<Memory>;
  /** True if the log is full and a role would have gone on. */
  readonly cut: boolean;
}

/** Returns the next entry of a role, not before now; `undefined` if it does nothing. */
export type Next<Memory, Entry> = (state: State<Memory>) => Entry | undefined;

/** Step of a live run: either time advanced to the next due event, or a role acted. */
export interface LiveStep<Memory, Entry> {
  readonly state: State<Memory>;
  /** Absent if only time passed. */
  readonly entry?: Entry;
}

/** Takes the next step: the next due event, otherwise the action; `undefined` if nothing more happens until then. */
export function liveStep<Memory, Entry extends Timed>(
  simulation: Simulation<Memory, Entry, unknown>,
  state: State<Memory>,
  first: Entry | undefined,
  until_ms: number
): LiveStep<Memory, Entry> | undefined {
  const limit_ms = first ? Math.max(first.at_ms, state.now_ms) : Infinity;
  const due_ms = nextDue_ms(state) ?? Infinity;
  if (Math.min(limit_ms, due_ms) > until_ms) return undefined;
  // Something is due before anybody acts: then everybody thinks again.
  if (due_ms < limit_ms) {
    const due = advance(simulation, state, due_ms);
    // What comes behind the entries of its instant comes now, for there is none.
    return { state: nextDue_ms(due) === due_ms ? advance(simulation, due, due_ms + 1) : due };
  }
  if (!first) return undefined;
  return { state: apply(simulation, state, first, limit_ms).state, entry: first };
}

/** Simulates a run whose log folds to the same state: given entries, other roles, timers; cut at `most` entries. */
export function live<Memory, Entry extends Timed>(
  simulation: Simulation<Memory, Entry, unknown>,
  given: readonly Entry[],
  others: readonly Next<Memory, Entry>[],
  until_ms: number,
  most: number
): Lived<Memory, Entry> {
  const entries: Entry[] = [];
  let state = begin(simulation);
  let at = 0;
  let cut = false;
  for (;;) {
    const own = given[at];
    const decided = earliest(others.map((next) => next(state)));
    const first = own && (!decided || own.at_ms <= decided.at_ms) ? own : decided;
    const step = liveStep(simulation, state, first, until_ms);
    if (!step) break;
    if (step.entry) {
      if (entries.length === most) {
        cut = true;
        break;
      }
      if (step.entry === own) at += 1;
      entries.push(step.entry);
    }
    ({ state } = step);
  }
  return {
    entries,
    state: until_ms > state.now_ms && until_ms !== Infinity ? advance(simulation, state, until_ms) : state,
    cut
  };
}

function earliest<Entry extends Timed>(entries: readonly (Entry | undefined)[]): Entry | undefined {
  return entries.reduce((a, b) => (!a || (b && b.at_ms < a.at_ms) ? b : a), undefined);
}
