import type { Event } from './interpretation';

/** True if an event that is due at an instant comes before what is sent from outside at that instant, or after it. */
export type Side = 'before' | 'after';
/** Told the name of a delayed event. */
export type SideOf = (name: string) => Side;

export interface Delayed {
  readonly event: Event;
  readonly due_ms: number;
  readonly side: Side;
  readonly sendid?: string;
}

/** The clock of a document and what waits for it: which SCXML leaves to whoever runs it. */
export class DelayedEvents {
  now_ms = 0;
  /** What will be delivered, in this order. */
  waiting: readonly Delayed[] = [];

  constructor(private readonly sideOf: SideOf) {}

  add(event: Event, delay_ms: number, sendid: string | undefined): void {
    const later: Delayed = { event, due_ms: this.now_ms + delay_ms, side: this.sideOf(event.name), sendid };
    const comesBefore = (other: Delayed): boolean =>
      other.due_ms === later.due_ms ? later.side === 'before' && other.side === 'after' : other.due_ms > later.due_ms;
    const at = this.waiting.findIndex(comesBefore);
    this.waiting = at < 0 ? [...this.waiting, later] : this.waiting.toSpliced(at, 0, later);
  }

  cancel(sendid: string): void {
    this.waiting = this.waiting.filter((it) => it.sendid !== sendid);
  }

  /** Lets time pass: delivers all that is due before `to_ms`, and at `to_ms` what comes before outside events. */
  advance(to_ms: number, deliver: (event: Event) => void): void {
    for (;;) {
      const [next, ...rest] = this.waiting;
      if (!next || next.due_ms > to_ms || (next.due_ms === to_ms && next.side === 'after')) break;
      this.waiting = rest;
      this.now_ms = next.due_ms;
      deliver(next.event);
    }
    this.now_ms = to_ms;
  }
}
