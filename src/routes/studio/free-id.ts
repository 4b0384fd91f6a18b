import { entryAt, outlineOf, type Entry } from '#formats/yaml-outline';

/** A scenario's text, and the id that stands in it. */
export interface Called {
  readonly text: string;
  readonly scenario?: string;
}

/** A text whose scenario has an id that none of some others has: a number more, where one has. It may be half written. */
export function withFreeId(text: string, taken: ReadonlySet<string | undefined>): Called {
  const id = idIn(text);
  if (id === undefined) return { text };
  if (!taken.has(id)) return { text, scenario: id };
  const plain = id.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${plain}-${number}`)) number += 1;
  const scenario = `${plain}-${number}`;
  return { text: called(text, scenario), scenario };
}

/** Kept beside others, a scenario has an id of its own; those that were never read say theirs in their text. */
export const freeAmong = (text: string, others: readonly Called[]): Called =>
  withFreeId(text, new Set(others.map((it) => it.scenario ?? idIn(it.text))));

/** The text with this id for its scenario. */
export function called(text: string, scenario: string): string {
  const value = idEntry(text)?.value;
  return value ? text.slice(0, value.from) + scenario + text.slice(value.to) : text;
}

const idEntry = (text: string): Entry | undefined => entryAt(outlineOf(text), ['scenario']);

/** The id that stands in a text. */
export const idIn = (text: string): string | undefined => idEntry(text)?.scalar?.trim() || undefined;
