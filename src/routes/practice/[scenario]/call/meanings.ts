import { datumNames, forbiddenNames, partNames, talkNames, ticketFieldNames } from '#domain/terms';
import { localName } from '#app/local';
import { m } from '#app/messages';

/** What a part, a talk act or a forbidden way of speaking is called. */
export function meaningWord(name: string, value?: string | number): string {
  if (name === 'ask-for' && value !== undefined) return m.call_act_ask_for({ what: fieldWord(String(value)) });
  return localName({ ...partNames, ...talkNames, ...forbiddenNames }, name);
}

/** What a field of the ticket, or a datum asked for, is called; one that has no name yet keeps its id. */
export function fieldWord(name: string): string {
  return localName({ ...ticketFieldNames, ...datumNames }, name);
}
