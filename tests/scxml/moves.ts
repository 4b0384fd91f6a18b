import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { ChartEvent } from '#kernel/chart';

/** One step of a sequence: time passes, or something comes from outside. */
export type Move = { readonly pass_ms: number } | { readonly event: ChartEvent };

/** What a mover looks at before it chooses. */
export interface Situation {
  readonly now_ms: number;
  readonly due_ms: number | undefined;
  readonly snapshot: AnyMachineSnapshot;
}

/** An event that a state is listening for, and how often it was chosen for that. */
interface Offer {
  readonly event: ChartEvent;
  taken: number;
}

const hour_ms = 3_600_000;

/**
 * Chooses moves by chance, from a seed. Chance alone would seldom come far: most events are ones that
 * some state is listening for, and of those rather one that was seldom heard there. Time often passes
 * until just before, just when or just after the next timer.
 */
export class Mover {
  readonly #events: readonly ChartEvent[];
  /** By the state that is listening. */
  readonly #offers = new Map<string, readonly Offer[]>();
  #seed: number;

  constructor(events: readonly ChartEvent[], seed: number) {
    this.#events = events;
    this.#seed = seed;
  }

  /** A whole number below `bound`. */
  below(bound: number): number {
    // The generator mulberry32.
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  /** The next move in a situation. */
  move(situation: Situation): Move {
    const kind = this.below(20);
    if (kind < 6) return { pass_ms: this.#pass_ms(situation) };
    return { event: kind < 7 ? this.#one(this.#events) : this.#listenedFor(situation, kind < 14) };
  }

  #pass_ms({ now_ms, due_ms }: Situation): number {
    const kind = this.below(10);
    if (kind < 1) return this.below(100 * hour_ms);
    if (kind < 3 || due_ms === undefined) return this.below(5000);
    return Math.max(0, due_ms - now_ms + this.#one([-1, 0, 0, 1]));
  }

  #listenedFor({ snapshot }: Situation, anyOfThem: boolean): ChartEvent {
    const offers = snapshot._nodes.flatMap((node) => this.#offersOf(node));
    if (offers.length === 0) return this.#one(this.#events);
    const least = anyOfThem ? Infinity : Math.min(...offers.map(({ taken }) => taken));
    const offer = this.#one(offers.filter(({ taken }) => taken <= least));
    offer.taken += 1;
    return offer.event;
  }

  #offersOf({ id, transitions }: AnyStateNode): readonly Offer[] {
    const known = this.#offers.get(id);
    if (known) return known;
    const offers = this.#events.filter(({ type }) => transitions.has(type)).map((event) => ({ event, taken: 0 }));
    this.#offers.set(id, offers);
    return offers;
  }

  #one<T>(among: readonly T[]): T {
    return among[this.below(among.length)]!;
  }
}
