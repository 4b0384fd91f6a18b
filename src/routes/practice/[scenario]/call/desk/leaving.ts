import type { Text } from '#domain/text';
import { own } from '#domain/own';
import type { Call } from '#contact/call';
import { refusalNames } from '#contact/refusal-names';
import { deskActOf } from '#machines/desk-acts';
import { hasLeft, type Desktop } from '#machines/desktop';
import type { Fields } from '#domain/entry';
import type { Memory } from '#ticket/memory';

export type Leaving = 'close-ticket' | 'hand-over';

/** True if the ticket is closed or handed over, so that it cannot be edited. */
export function isFiled(desk: Desktop): boolean {
  return desk.closed || hasLeft(desk);
}

/** Returns why an act is impossible now, as the end of a sentence; `undefined` if it is possible. */
export function refusedNow(
  { table }: Pick<Call, 'table'>,
  memory: Memory,
  act: string,
  fields: Fields = {}
): Text | undefined {
  const done = deskActOf(act)?.form.does?.(memory.desk, fields, table.around(memory));
  return typeof done === 'string' ? own(refusalNames, done) : undefined;
}

/** Returns the prepared exit: hand over once tagged or labelled, close once solved; `undefined` if neither. */
export function preparedWay({ desk, acts }: Pick<Memory, 'desk' | 'acts'>): Leaving | undefined {
  const { tags, label, cancelled, credits } = desk;
  if (tags.length > 0 || label !== undefined) return 'hand-over';
  const isSolved = cancelled.length > 0 || credits.length > 0 || acts.some(({ name }) => name === 'recovers');
  return isSolved ? 'close-ticket' : undefined;
}
