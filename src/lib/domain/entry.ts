import type { Role } from './roles';

/** A value that an entry carries: times and durations in milliseconds. */
export type FieldValue = string | number | boolean | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

interface EntryPlace {
  /** Milliseconds since the run began: since a call was connected, a ticket opened; of a desk, since 1970. */
  readonly at_ms: number;
  readonly who: Role;
  /** The address of what it is about: `ticket:42`. Absent where a run has one ticket only. */
  readonly about?: string;
}

/** Something that somebody says to the customer, or the customer says. */
export interface SaidEntry extends EntryPlace {
  readonly say: string;
  /** `line`: the ready line that was picked. */
  readonly with?: { readonly line: string };
}

/** Something that somebody does. */
export interface DoneEntry extends EntryPlace {
  readonly do: string;
  readonly with?: Fields;
}

/**
 * One entry of a log: what somebody said or did at a simulated time. Nothing derived is ever an entry: replies, alerts, timers and points
 * follow from the log.
 */
export type Entry = SaidEntry | DoneEntry;

/** An event that somebody causes, by an entry or by what follows from one. */
export type Happening = Pick<DoneEntry, 'who' | 'do' | 'with'>;

/** Lets the time pass that was agreed with the customer, `for` so many milliseconds. */
export const waiting = 'wait';

/** How much time an entry lets pass, milliseconds. */
export function passes_ms(entry: Entry): number {
  return 'do' in entry && entry.do === waiting ? Number(entry.with?.['for'] ?? 0) : 0;
}

/** All that is said in a log. */
export function saidIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => ('say' in entry ? [entry.say] : []));
}
