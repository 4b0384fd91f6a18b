import type { Scxml, Transition } from './document';
import type { Delayed, SideOf } from './delayed';
import type { Scope } from './expression';

/** An event as SCXML has it. */
export type Event = Scope['_event'];

/** A document in the course of being interpreted. Its time passes only by `advance`. */
export interface Interpretation {
  readonly now_ms: number;
  /** What `<log>` said since it was last emptied, in order. */
  readonly said: string[];
  readonly taken: ReadonlySet<Transition>;
  /** The ids of the states that it is in, in document order. */
  configuration(): readonly string[];
  /** What will be delivered, in this order. */
  delayed(): readonly Delayed[];
  /** An event comes from outside, now. */
  send(event: Event): void;
  /** Lets time pass: delivers all that is due before `to_ms`, and at `to_ms` what comes before outside events. */
  advance(to_ms: number): void;
}

/** Somebody's interpreter of SCXML: begins to interpret a document. */
export type Interpreter = (scxml: Scxml, sideOf: SideOf) => Interpretation;
