import type { Entry } from '#domain/entry';
import { Folded } from '#kernel/fold';
import { advance, apply } from '#kernel/simulation';
import type { Call, CallState } from '#contact/call';

/** Call that can be inspected at any time: its log is folded once, with a checkpoint at each entry. */
export class Rewind {
  readonly #folded: Folded<CallState['memory'], Entry>;

  constructor(
    readonly call: Call,
    readonly entries: readonly Entry[]
  ) {
    this.#folded = new Folded(call.simulation);
    for (const entry of entries) this.#folded.push(entry);
  }

  end(until_ms = 0): CallState {
    return this.#folded.at(until_ms);
  }

  before(entry: number): CallState {
    const state = this.#folded.after(entry);
    const at_ms = this.entries[entry]?.at_ms ?? state.now_ms;
    return at_ms > state.now_ms ? advance(this.call.simulation, state, at_ms) : state;
  }

  at(at_ms: number): CallState {
    const { simulation } = this.call;
    const later = this.entries.findIndex((entry) => entry.at_ms > at_ms);
    const count = later < 0 ? this.entries.length : later;
    const state = this.#folded.after(count);
    if (state.now_ms <= at_ms) return advance(simulation, state, at_ms);
    // In the middle of a wait that the last entry let pass.
    const waiting = this.entries[count - 1];
    if (waiting === undefined) return state;
    const begun = apply(simulation, this.#folded.after(count - 1), waiting, waiting.at_ms).state;
    return advance(simulation, begun, Math.max(at_ms, begun.now_ms));
  }
}
