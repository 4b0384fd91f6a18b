import type { Role } from '#domain/roles';
import type { SpokenValue } from '#domain/scenario-names';
import type { Table } from '#kernel/table';
import type { Hit } from '#language/reading';

/** Why an act counts, or does not. */
export type Counts =
  | 'yes'
  /** The customer had stopped listening: there were too many questions in front of it. */
  | 'unheard'
  /** What it needs had not happened yet. */
  | 'too-early'
  /** Its value contradicts the ticket. */
  | 'wrong-fact'
  /** It stands in a ready line that was called bad when it was picked: nothing in it is to the trainee's credit. */
  | 'misplaced'
  /** A doubtful hit: to review, never scored. */
  | 'doubtful';

/** Something that was meant or done, with its place in the log. Acts, never text, are what charts, customer and scoring know. */
export interface Act {
  /** Position among all acts and instants of the run: what came before what. */
  readonly order: number;
  readonly at_ms: number;
  readonly who: Role;
  /** Index of the entry that made it; absent for the customer's own. */
  readonly entry?: number;
  readonly kind: 'part' | 'talk' | 'forbidden' | 'desk' | 'customer' | 'rule';
  readonly name: string;
  readonly value?: SpokenValue;
  /** Of a solution: the sum it names. */
  readonly yuan?: number;
  /** Half-open UTF-16 positions in the line said. */
  readonly from?: number;
  readonly to?: number;
  /** Of a question: where in the line it has been asked. */
  readonly askedBy?: number;
  readonly counts: Counts;
}

/** Acts that are scored and reacted to. */
export function counted(act: Act): boolean {
  return act.counts === 'yes';
}

/** Acts that counted, each name once: a long log is not searched. */
export type Done = Table<Act>;

/** Key of an actor's act in {@link Done}. */
export const doneAs = ({ who, name }: Pick<Act, 'who' | 'name'>): string => `${who} ${name}`;

/** Whether the customer has done something on the line, of what was done there. */
export function customerDid({ done }: { readonly done: Done }): (name: string) => boolean {
  return (name) => done.has(doneAs({ who: 'customer', name }));
}

/** Acts that give the customer a time. */
export const timesGiven: ReadonlySet<string> = new Set(['solution-eta', 'progress-eta', 'visit-eta']);

/** True of what was said and taken in, to the trainee's credit or not: a promise is one in whatever line it stands. */
export function wasSaid({ counts }: Act): boolean {
  return counts === 'yes' || counts === 'misplaced';
}

/** True if a hit and an entry of a list such as `personal` or `until` are about the same: `name` or `name:value`. */
export function matches(act: Pick<Act, 'name' | 'value'>, trigger: string): boolean {
  return trigger === act.name || trigger === `${act.name}:${act.value}`;
}

export type AnyHit = Hit<string>;
