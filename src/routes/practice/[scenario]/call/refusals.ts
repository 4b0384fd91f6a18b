import { local } from '#app/local';
import { m } from '#app/messages';
import { refusalNames } from '#contact/refusal-names';
import { own } from '#domain/own';
import type { EntryOutcome } from '#session/call-screen';

type Why = Extract<EntryOutcome, { is: 'refused' }>['why'];

const session: Readonly<Partial<Record<Why, () => string>>> = {
  'read-only': m.call_refused_read_only,
  ended: () => local(refusalNames['call-over']),
  busy: m.call_refused_busy,
  'too-long': m.call_refused_too_long
};

/** Returns why an act was refused by the line, the desktop or the screen, as the end of a sentence. */
export function refusalWords(why: Why): () => string {
  const name = own(refusalNames, why);
  return name ? () => local(name) : session[why]!;
}
