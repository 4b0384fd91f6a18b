import type { Line, Memory } from '#ticket/memory';
import { saidUntil } from './speech';

type Speed = (text: string) => number;

/** Returns the part of a line that was heard: all, or as much as was said before it was cut. */
export function heardOf({ text, cut, from_ms, until_ms }: Line, speech_ms: Speed): string {
  return cut ? text.slice(0, saidUntil(text, (until_ms - from_ms) / Math.max(1, speech_ms(text)))) : text;
}

/** Returns the told facts that could be heard: of complete lines, and of cut ones as far as the value was said. */
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
