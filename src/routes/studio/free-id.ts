import { entryAt, outlineOf, type Entry } from '#formats/yaml-outline';

export interface Called {
  readonly text: string;
  readonly scenario?: string;
}

/** Returns the text with a free id, numbered if the id is taken. Works on incomplete texts. */
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

/** Returns a text with an id free among others; for unread scenarios, the id is taken from their text. */
export const freeAmong = (text: string, others: readonly Called[]): Called =>
  withFreeId(text, new Set(others.map((it) => it.scenario ?? idIn(it.text))));

/** Returns the text with another scenario id. */
export function called(text: string, scenario: string): string {
  const value = idEntry(text)?.value;
  return value ? text.slice(0, value.from) + scenario + text.slice(value.to) : text;
}

const idEntry = (text: string): Entry | undefined => entryAt(outlineOf(text), ['scenario']);

export const idIn = (text: string): string | undefined => idEntry(text)?.scalar?.trim() || undefined;
