import type { Queue } from './queue';
import type { Applied, Keeping, State } from './simulation';

type Ground<Memory> = Omit<State<Memory>, 'now_ms'>;

interface Kept<Memory, Found> {
  readonly ground: Ground<Memory>;
  readonly found: Found;
}

/** Cache of results of due events and entries by state, for many similar logs; it lives as long as its states. */
export class KeptStates<Memory, Refusal> implements Keeping<Memory, Refusal> {
  readonly #due = new WeakMap<Queue, Kept<Memory, State<Memory>>>();
  readonly #entered = new WeakMap<object, Map<string, Kept<Memory, Applied<Memory, Refusal>>>>();

  behindDue(from: Ground<Memory>, work: () => State<Memory>): State<Memory> {
    const known = this.#due.get(from.queue);
    if (known && isSame(known.ground, from)) return known.found;
    const ground = { ...from };
    const found = work();
    this.#due.set(ground.queue, { ground, found });
    return found;
  }

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
