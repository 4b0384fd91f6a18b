import { advance, apply, begin, type State, type World } from './kernel';

/** An entry with its time, as the kernel needs it. */
export interface Timed {
  readonly at_ms: number;
}

/** The state after an entry and the time that it lets pass. */
function live<Memory, Entry extends Timed>(
  world: World<Memory, Entry>,
  state: State<Memory>,
  entry: Entry
): State<Memory> {
  const at_ms = Math.max(entry.at_ms, state.now_ms);
  const after = apply(world, state, entry, at_ms);
  const passes_ms = world.passes_ms?.(entry) ?? 0;
  return passes_ms > 0 ? advance(world, after, at_ms + passes_ms) : after;
}

/**
 * The state that a log leads to. The fold of a prefix is the live state at that moment.
 * @param until_ms time up to which the run was lived, if later than the last entry
 */
export function fold<Memory, Entry extends Timed>(
  world: World<Memory, Entry>,
  entries: readonly Entry[],
  until_ms = 0
): State<Memory> {
  let state = begin(world);
  for (const entry of entries) state = live(world, state, entry);
  return until_ms > state.now_ms ? advance(world, state, until_ms) : state;
}

/** A folded run that grows: keeps a checkpoint per entry, so that going back is a look-up. */
export class Folded<Memory, Entry extends Timed> {
  #states: State<Memory>[];

  constructor(private readonly world: World<Memory, Entry>) {
    this.#states = [begin(world)];
  }

  get length(): number {
    return this.#states.length - 1;
  }

  /** The state right after the first `count` entries. */
  after(count: number): State<Memory> {
    return this.#states[count]!;
  }

  push(entry: Entry): State<Memory> {
    const state = live(this.world, this.after(this.length), entry);
    this.#states.push(state);
    return state;
  }

  /** The state now: the last entry's, lived on until `now_ms`. */
  at(now_ms: number): State<Memory> {
    const last = this.after(this.length);
    return now_ms > last.now_ms ? advance(this.world, last, now_ms) : last;
  }
}
