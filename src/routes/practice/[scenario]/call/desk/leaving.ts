import type { Text } from '#domain/text';
import { own } from '#domain/own';
import type { Call } from '#contact/call';
import { refusalNames } from '#contact/refusal-names';
import { deskActOf } from '#machines/desk-acts';
import { hasLeft, type Desktop } from '#machines/desktop';
import type { Fields } from '#domain/entry';
import type { Memory } from '#ticket/memory';

/** The ways of a ticket off the desk. */
export type Leaving = 'close-ticket' | 'hand-over';

/** The ticket is closed, or not the agent's any more: nobody writes on it. */
export function isFiled(desk: Desktop): boolean {
  return desk.closed || hasLeft(desk);
}

/** Why nobody could do that on the desktop now, as the end of a sentence; nothing if it can be done. */
export function refusedNow(
  { table }: Pick<Call, 'table'>,
  memory: Memory,
  act: string,
  fields: Fields = {}
): Text | undefined {
  const done = deskActOf(act)?.form.does?.(memory.desk, fields, table.around(memory));
  return typeof done === 'string' ? own(refusalNames, done) : undefined;
}

/**
 * The way that was prepared: a ticket with a tag or a label is for somebody else to take up; once something was put through, or the
 * customer says that it works again, it can be closed. Nothing while neither is the case.
 */
export function preparedWay({ desk, acts }: Pick<Memory, 'desk' | 'acts'>): Leaving | undefined {
  const { tags, label, cancelled, credits } = desk;
  if (tags.length > 0 || label !== undefined) return 'hand-over';
  const isSolved = cancelled.length > 0 || credits.length > 0 || acts.some(({ name }) => name === 'recovers');
  return isSolved ? 'close-ticket' : undefined;
}
