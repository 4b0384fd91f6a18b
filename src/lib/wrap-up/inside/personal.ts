import type { Call } from '#contact/call';
import { evened, placesOf, type Span } from './find';

/** Identity and mobile numbers, however they are grouped, and a code or a password with its word. */
const patterns: readonly RegExp[] = [
  /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dx](?!\d)/g,
  /(?<!\d)1\d{2}[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
  /(?:密码|验证码|口令|短信码|password|passcode|pin|code)\D{0,6}\d{4,8}(?!\d)/g
];
/** A number of the case that is told from others by itself. */
const identifying = /\d{7,}/;

/** Personal data that has no place in a summary: the ticket has it, and a summary is read by many. The last digits of a number are none. */
export function personalIn({ caseFile }: Call, summary: string): readonly Span[] {
  const text = evened(summary);
  const matched = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
  );
  const own = Object.values(caseFile.facts)
    .map(String)
    .filter((fact) => identifying.test(fact))
    .flatMap((fact) => placesOf(summary, fact));
  const all = [...matched, ...own].sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter(({ from }, at) => !all.slice(0, at).some((before) => before.to > from));
}
