import type { ChartEvent } from './chart';
import { emptyTable, type Table } from './table';

/** Order of an event due at an instant: before or after the entries of that instant. */
export type Side = 'before' | 'after';

/** Scheduled event for an instance of a process. */
export interface Pending {
  readonly due_ms: number;
  readonly side: Side;
  /** Order of scheduling, which breaks ties at one instant. */
  readonly sequence: number;
  readonly to: string;
  readonly event: ChartEvent;
  /** Id for cancelling, unique for each receiver. */
  readonly id?: string;
}

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

const gone = -1;

const nameOf = (to: string, id: string): string => `${to}\n${id}`;

/** Pending events, ordered by due time, side and sequence. Immutable and unlimited; each operation is logarithmic. */
export class Queue implements Iterable<Pending> {
  readonly #heap: Heap | undefined;
  readonly #live: Table<number>;

  private constructor(heap: Heap | undefined, live: Table<number>) {
    this.#heap = heap;
    this.#live = live;
  }

  static readonly empty = new Queue(undefined, emptyTable());

  get first(): Pending | undefined {
    return this.#heap?.top;
  }

  /** Adds an event; it replaces one of the same id for the same receiver, as in XState. */
  schedule(pending: Pending): Queue {
    const heap = merge(this.#heap, { top: pending, depth: 1 });
    if (pending.id === undefined) return new Queue(heap, this.#live);
    const live = this.#live;
    return new Queue(heap, live.set(nameOf(pending.to, pending.id), pending.sequence)).#settled();
  }

  /** Removes the event of that id for that receiver; returns the same queue if there is none. */
  cancel(to: string, id: string): Queue {
    const name = nameOf(to, id);
    if ((this.#live.get(name) ?? gone) === gone) return this;
    return new Queue(this.#heap, this.#live.set(name, gone)).#settled();
  }

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

  #settled(): Queue {
    let heap = this.#heap;
    while (heap && !this.#counts(heap.top)) heap = merge(heap.left, heap.right);
    return heap === this.#heap ? this : new Queue(heap, this.#live);
  }
}
