import { datumNames, forbiddenNames, partNames, talkNames, ticketFieldNames } from '#domain/terms';
import { localName } from '#app/local';
import { m } from '#app/messages';

/** Returns the name of a part, talk act or forbidden way of speaking. */
export function meaningWord(name: string, value?: string | number): string {
  if (name === 'ask-for' && value !== undefined) return m.call_act_ask_for({ what: fieldWord(String(value)) });
  return localName({ ...partNames, ...talkNames, ...forbiddenNames }, name);
}

/** Returns the name of a ticket field or requested datum; its id if it has no name. */
export function fieldWord(name: string): string {
  return localName({ ...ticketFieldNames, ...datumNames }, name);
}
