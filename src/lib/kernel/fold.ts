import { advance, apply, begin, type Simulation, type State } from './simulation';

export interface Timed {
  readonly at_ms: number;
}

function step<Memory, Entry extends Timed>(
  simulation: Simulation<Memory, Entry, unknown>,
  state: State<Memory>,
  entry: Entry
): State<Memory> {
  const at_ms = Math.max(entry.at_ms, state.now_ms);
  const { state: after } = apply(simulation, state, entry, at_ms);
  const passes_ms = simulation.passes_ms?.(entry) ?? 0;
  return passes_ms > 0 ? advance(simulation, after, at_ms + passes_ms) : after;
}

/** Folds a log to its state, of a prefix to the live state at that moment; `until_ms` if played on after the log. */
export function fold<Memory, Entry extends Timed>(
  simulation: Simulation<Memory, Entry, unknown>,
  entries: Iterable<Entry>,
  until_ms = 0
): State<Memory> {
  let state = begin(simulation);
  for (const entry of entries) state = step(simulation, state, entry);
  return until_ms > state.now_ms ? advance(simulation, state, until_ms) : state;
}

/** Growing folded run with a checkpoint for each entry, so that going back is a lookup. */
export class Folded<Memory, Entry extends Timed> {
  #states: State<Memory>[];

  constructor(private readonly simulation: Simulation<Memory, Entry, unknown>) {
    this.#states = [begin(simulation)];
  }

  get length(): number {
    return this.#states.length - 1;
  }

  after(count: number): State<Memory> {
    return this.#states[count]!;
  }

  push(entry: Entry): State<Memory> {
    const state = step(this.simulation, this.after(this.length), entry);
    this.#states.push(state);
    return state;
  }

  at(now_ms: number): State<Memory> {
    const last = this.after(this.length);
    return now_ms > last.now_ms ? advance(this.simulation, last, now_ms) : last;
  }
}
