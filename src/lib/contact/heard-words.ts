import type { Line, Memory } from '#ticket/memory';

/** How long a text takes to be said, milliseconds. */
type Speed = (text: string) => number;

/**
 * How many UTF-16 units of a line have been said. Chinese is told character by character, other scripts word by
 * word; a surrogate pair is never cut.
 * @param share 0..1 of the time that the line takes
 */
export function saidUntil(text: string, share: number): number {
  if (share >= 1) return text.length;
  let at = Math.max(0, Math.floor(text.length * share));
  const isWordish = (index: number): boolean =>
    /[\p{L}\p{N}'’]/u.test(text[index] ?? '') && !/[\u3400-\u9fff]/.test(text[index] ?? '');
  while (at > 0 && at < text.length && isWordish(at - 1) && isWordish(at)) at += 1;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}

/** What was heard of a line: all of it, or as much as was said before it was cut. */
export function heardOf({ text, cut, from_ms, until_ms }: Line, speech_ms: Speed): string {
  return cut ? text.slice(0, saidUntil(text, (until_ms - from_ms) / Math.max(1, speech_ms(text)))) : text;
}

/**
 * The facts that were told and could be heard. Who is cut off has meant the rest, and goes on from there; what they never got to say nobody can write down.
 * @param facts what is true in the case
 */
export function toldAloud(
  { told, lines }: Pick<Memory, 'told' | 'lines'>,
  facts: Readonly<Record<string, string | number>>,
  speech_ms: Speed
): readonly string[] {
  const cut = lines.filter((line) => line.cut === true);
  if (cut.length === 0) return told;
  return told.filter((fact) => {
    const telling = lines.filter(({ means = [] }) => means.some(({ tell }) => tell.includes(fact)));
    const words = String(facts[fact] ?? '');
    return telling.length === 0 || telling.some((line) => !line.cut || heardOf(line, speech_ms).includes(words));
  });
}
