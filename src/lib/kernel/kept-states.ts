import type { Queue } from './queue';
import type { Applied, Keeping, State } from './simulation';

/** What a step begins with: all of a state but its time. */
type Ground<Memory> = Omit<State<Memory>, 'now_ms'>;

interface Kept<Memory, Found> {
  readonly ground: Ground<Memory>;
  readonly found: Found;
}

/**
 * What came of what was due, and of entries, in states that were met: for whoever folds many logs that begin alike, looks ahead in them, and then goes there. It is kept as long as the states that it
 * begins with.
 */
export class KeptStates<Memory, Refusal> implements Keeping<Memory, Refusal> {
  readonly #due = new WeakMap<Queue, Kept<Memory, State<Memory>>>();
  readonly #entered = new WeakMap<object, Map<string, Kept<Memory, Applied<Memory, Refusal>>>>();

  /** The state once the next thing that is due has happened; worked out where it is not known. */
  behindDue(from: Ground<Memory>, work: () => State<Memory>): State<Memory> {
    const known = this.#due.get(from.queue);
    if (known && isSame(known.ground, from)) return known.found;
    const ground = { ...from };
    const found = work();
    this.#due.set(ground.queue, { ground, found });
    return found;
  }

  /** What an entry leads to at a time; worked out where it is not known. */
  behindEntry(
    from: Ground<Memory>,
    entry: unknown,
    at_ms: number,
    work: () => Applied<Memory, Refusal>
  ): Applied<Memory, Refusal> {
    // An entry with its keys in another order is another one here, and only worked out once more.
    const key = `${at_ms} ${JSON.stringify(entry)}`;
    const of = from.instances;
    const entered = this.#entered.get(of) ?? new Map<string, Kept<Memory, Applied<Memory, Refusal>>>();
    this.#entered.set(of, entered);
    const known = entered.get(key);
    if (known && isSame(known.ground, from)) return known.found;
    const ground = { ...from };
    const found = work();
    entered.set(key, { ground, found });
    return found;
  }
}

const isSame = <Memory>(one: Ground<Memory>, other: Ground<Memory>): boolean =>
  one.queue === other.queue &&
  one.memory === other.memory &&
  one.instances === other.instances &&
  one.sequence === other.sequence;
