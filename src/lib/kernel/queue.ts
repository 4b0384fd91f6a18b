import type { ChartEvent } from './chart';
import { emptyTable, type Table } from './table';

/** True if what is due at an instant comes before or after the entries of that same instant. */
export type Side = 'before' | 'after';

/** Something that will happen: an event for an instance of a process. */
export interface Pending {
  readonly due_ms: number;
  readonly side: Side;
  /** Order of scheduling: the tie-breaker at one instant. */
  readonly sequence: number;
  readonly to: string;
  readonly event: ChartEvent;
  /** By which it can be cancelled, per receiver. */
  readonly id?: string;
}

/** A leftist heap: the first stands on top, and putting one in or taking the top out copies one path. */
interface Heap {
  readonly top: Pending;
  readonly depth: number;
  readonly left?: Heap;
  readonly right?: Heap;
}

function earlier(a: Pending, b: Pending): boolean {
  if (a.due_ms !== b.due_ms) return a.due_ms < b.due_ms;
  if (a.side !== b.side) return a.side === 'before';
  return a.sequence < b.sequence;
}

function merge(a: Heap | undefined, b: Heap | undefined): Heap | undefined {
  if (!a || !b) return a ?? b;
  if (earlier(b.top, a.top)) return merge(b, a);
  const [one, other] = [a.left, merge(a.right, b)];
  const [left, right] = (one?.depth ?? 0) >= (other?.depth ?? 0) ? [one, other] : [other, one];
  return { top: a.top, depth: (right?.depth ?? 0) + 1, left, right };
}

/** Instead of a sequence: nothing of that id is pending. */
const gone = -1;

const nameOf = (to: string, id: string): string => `${to}\n${id}`;

/**
 * What is still to happen, ordered by (due time, side, sequence). Immutable: a queue belongs to the state that holds it. It has no limit of its own;
 * each operation costs the logarithm of what is pending.
 */
export class Queue implements Iterable<Pending> {
  readonly #heap: Heap | undefined;
  /** The sequence of the event that counts, by receiver and id: what was cancelled stays in the heap until it comes up. */
  readonly #live: Table<number>;

  private constructor(heap: Heap | undefined, live: Table<number>) {
    this.#heap = heap;
    this.#live = live;
  }

  static readonly empty = new Queue(undefined, emptyTable());

  /** What comes first. */
  get first(): Pending | undefined {
    return this.#heap?.top;
  }

  /** With one more event; it takes the place of one of the same id for the same receiver, as in XState's own scheduler. */
  schedule(pending: Pending): Queue {
    const heap = merge(this.#heap, { top: pending, depth: 1 });
    if (pending.id === undefined) return new Queue(heap, this.#live);
    const live = this.#live;
    return new Queue(heap, live.set(nameOf(pending.to, pending.id), pending.sequence)).#settled();
  }

  /** Without the event of that id for that receiver; the same queue if there is none. */
  cancel(to: string, id: string): Queue {
    const name = nameOf(to, id);
    if ((this.#live.get(name) ?? gone) === gone) return this;
    return new Queue(this.#heap, this.#live.set(name, gone)).#settled();
  }

  /** Without the first. */
  rest(): Queue {
    if (!this.#heap) return this;
    const { to, id } = this.#heap.top;
    const live = id === undefined ? this.#live : this.#live.set(nameOf(to, id), gone);
    return new Queue(merge(this.#heap.left, this.#heap.right), live).#settled();
  }

  [Symbol.iterator](): Iterator<Pending> {
    const all: Pending[] = [];
    const collect = (heap: Heap | undefined): void => {
      if (!heap) return;
      if (this.#counts(heap.top)) all.push(heap.top);
      collect(heap.left);
      collect(heap.right);
    };
    collect(this.#heap);
    return all.sort((a, b) => (earlier(a, b) ? -1 : 1))[Symbol.iterator]();
  }

  #counts({ to, id, sequence }: Pending): boolean {
    return id === undefined || this.#live.get(nameOf(to, id)) === sequence;
  }

  /** What was cancelled never stands first. */
  #settled(): Queue {
    let heap = this.#heap;
    while (heap && !this.#counts(heap.top)) heap = merge(heap.left, heap.right);
    return heap === this.#heap ? this : new Queue(heap, this.#live);
  }
}
