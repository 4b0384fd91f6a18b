import type { Role } from './roles';

/** Value of a field of an entry; times and durations are in milliseconds. */
export type FieldValue = string | number | boolean | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

interface EntryPlace {
  /** Time since the run began (call connected, ticket opened); of a desk, since 1970. */
  readonly at_ms: number;
  readonly who: Role;
  readonly about?: string;
}

/** Line said to the customer or by the customer. */
export interface SaidEntry extends EntryPlace {
  readonly say: string;
  readonly with?: { readonly line: string };
}

export interface DoneEntry extends EntryPlace {
  readonly do: string;
  readonly with?: Fields;
}

/** Entry of a log: said or done at a simulated time. Replies, alerts, timers and points follow from the log. */
export type Entry = SaidEntry | DoneEntry;

/** Event caused by a role, directly by an entry or as a result of one. */
export type Happening = Pick<DoneEntry, 'who' | 'do' | 'with'>;

/** Action that lets the time agreed with the customer pass: `for` in milliseconds. */
export const waiting = 'wait';

/** Returns the time in ms that an entry lets pass. */
export function passes_ms(entry: Entry): number {
  return 'do' in entry && entry.do === waiting ? Number(entry.with?.['for'] ?? 0) : 0;
}

export function saidIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => ('say' in entry ? [entry.say] : []));
}
