import { assert } from '#domain/assert';

/** Whether what is due at an instant comes before or after the entries of that same instant. */
export type Side = 'before' | 'after';

/** Something that will happen: an event for a chart or for the conductor. */
export interface Pending {
  readonly due_ms: number;
  readonly side: Side;
  /** Order of scheduling: the tie-breaker at one instant. */
  readonly sequence: number;
  readonly to: string;
  readonly event: { readonly type: string };
  /** By which it can be cancelled, per receiver. */
  readonly id?: string;
}

/** Sorted by (due_ms, side, sequence). Immutable: a queue belongs to the state that holds it. */
export type Queue = readonly Pending[];

/** More pending events than any call can need: a chart that schedules without end is our mistake. */
const longest = 10_000;

function earlier(a: Pending, b: Pending): boolean {
  if (a.due_ms !== b.due_ms) return a.due_ms < b.due_ms;
  if (a.side !== b.side) return a.side === 'before';
  return a.sequence < b.sequence;
}

/** The queue with one more event in its place. */
export function schedule(queue: Queue, pending: Pending): Queue {
  assert(queue.length < longest, `fewer than ${longest} pending events`, pending);
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (earlier(queue[middle]!, pending)) low = middle + 1;
    else high = middle;
  }
  return [...queue.slice(0, low), pending, ...queue.slice(low)];
}

/** The queue without the event of that id for that receiver; the same queue if there is none. */
export function cancel(queue: Queue, to: string, id: string): Queue {
  const at = queue.findIndex((pending) => pending.to === to && pending.id === id);
  return at < 0 ? queue : [...queue.slice(0, at), ...queue.slice(at + 1)];
}
