import type { Role } from '#domain/roles';
import type { SpokenValue } from '#domain/scenario-names';
import type { Table } from '#kernel/table';
import type { Hit } from '#language/reading';

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

/** Act that was meant or done, with its place in the log. Charts, customer and scoring use acts, never text. */
export interface Act {
  /** Position among all acts and instants of the run. */
  readonly order: number;
  readonly at_ms: number;
  readonly who: Role;
  /** Index of the entry that made it; absent for acts of the customer. */
  readonly entry?: number;
  readonly kind: 'part' | 'talk' | 'forbidden' | 'desk' | 'customer' | 'rule';
  readonly name: string;
  readonly value?: SpokenValue;
  readonly yuan?: number;
  /** Half-open UTF-16 positions in the line said. */
  readonly from?: number;
  readonly to?: number;
  /** For a question: position in the line by which it has been asked. */
  readonly askedBy?: number;
  readonly counts: Counts;
}

/** Checks whether an act is scored and reacted to. */
export function counted(act: Act): boolean {
  return act.counts === 'yes';
}

/** First counted act of each actor and name, so that a long log need not be searched. */
export type Done = Table<Act>;

/** Key of an actor's act in {@link Done}. */
export const doneAs = ({ who, name }: Pick<Act, 'who' | 'name'>): string => `${who} ${name}`;

/** Returns a check whether the customer has done something on the line. */
export function customerDid({ done }: { readonly done: Done }): (name: string) => boolean {
  return (name) => done.has(doneAs({ who: 'customer', name }));
}

export const timesGiven: ReadonlySet<string> = new Set(['solution-eta', 'progress-eta', 'visit-eta']);

/** Checks whether an act was heard, credited or not: a promise is binding in whatever line it is. */
export function wasSaid({ counts }: Act): boolean {
  return counts === 'yes' || counts === 'misplaced';
}

/** Checks whether an act matches a trigger, `name` or `name:value`. */
export function matches(act: Pick<Act, 'name' | 'value'>, trigger: string): boolean {
  return trigger === act.name || trigger === `${act.name}:${act.value}`;
}

export type AnyHit = Hit<string>;
