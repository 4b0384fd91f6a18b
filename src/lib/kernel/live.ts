import type { Timed } from './fold';
import { advance, apply, begin, nextDue_ms, type Simulation, type State } from './simulation';

/** A run as it was lived: its log, what was decided among it, and where that leads. */
export interface Lived<Memory, Entry> {
  readonly entries: readonly Entry[];
  readonly state: State<Memory>;
  /** Its log is full, and somebody would have gone on. */
  readonly cut: boolean;
}

/** What somebody would do next as things stand, if anything: not before now. */
export type Next<Memory, Entry> = (state: State<Memory>) => Entry | undefined;

/** One step of a life: time went on to the next that is due, or somebody did something. */
export interface LiveStep<Memory, Entry> {
  readonly state: State<Memory>;
  /** What was done; absent where only time passed. */
  readonly entry?: Entry;
}

/**
 * The next that happens: what is due first, else what somebody does. All lives, those that are run through and those that are watched step by step, are made of these.
 * @param first what is done next by anybody as things stand, if anything
 * @returns nothing if nothing more happens until then
 */
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

/**
 * Lives a run: what is given happens at its time, others decide in between as things stand, timers run. The log that comes out is all that
 * determines the state: folded again without anybody deciding, it leads to the same.
 * @param given in the order of time
 * @param until_ms how long to go on when nothing given is left to do
 * @param most entries: more than any run can need; where somebody goes round in a circle, the log is cut and says so
 */
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
