import { numbersIn } from '#language/numbers-in';
import type { Memory } from '#ticket/memory';
import { counted, type Act } from '#ticket/acts';

/** Words by which whoever speaks takes back what they have said themselves. */
const correcting =
  /说错|讲错|口误|收回|更正|不算数|作废|take (?:that|it|this) back|misspoke|i was wrong|that(?:[’']s| is| was) wrong|my mistake|scratch that|correction\b/i;

/**
 * True if the agent has taken back what was promised: in a later line, by declining or correcting it by its sum or its time, or, naming none, in the very next one; or at
 * once, by the words of somebody who corrects themselves.
 */
export function isTakenBack(act: Act, { acts, lines }: Pick<Memory, 'acts' | 'lines'>): boolean {
  const spoken = lines.filter(({ who, entry }) => who === 'agent' && entry !== undefined);
  const own = spoken.find(({ entry }) => entry === act.entry);
  if (!own) return false;
  if (correcting.test(own.text.slice(act.to ?? own.text.length))) return true;
  const sums = act.yuan === undefined ? valuesIn(own.text.slice(act.from ?? 0, act.to)) : [act.yuan];
  const later = spoken.filter(({ entry }) => entry! > act.entry!);
  return later.some(({ entry, text }, at) => {
    const declines = acts.some(
      (it) => it.who === 'agent' && it.entry === entry && it.name === 'decline' && counted(it)
    );
    if (!declines && !correcting.test(text)) return false;
    const named = valuesIn(text);
    return named.length === 0 ? at === 0 : sums.length > 0 && sums.every((sum) => named.includes(sum));
  });
}

const valuesIn = (text: string): readonly number[] => numbersIn(text).map(({ value }) => value);
