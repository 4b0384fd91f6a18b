import type { Entry } from '#domain/entry';
import { fill } from '#domain/text';

/** An agent number is as long where a drill was recorded. */
const recorded_digits = 4;
/** A digit more takes no longer to say, in any language. */
const aDigit_ms = 700;

/**
 * The log that comes before a step of a call, as whoever practises it would have said it: with their own agent number. A longer one takes longer to say, and
 * all that was said behind it comes later by as much, so that nobody cuts the customer off.
 */
export function namedLog(
  { entries, from_ms }: { readonly entries: readonly Entry[]; readonly from_ms: number },
  agentId: string
): { readonly entries: readonly Entry[]; readonly from_ms: number } {
  const longer_ms = Math.max(0, agentId.length - recorded_digits) * aDigit_ms;
  let later_ms = 0;
  const own = entries.map((entry): Entry => {
    const at = { at_ms: entry.at_ms + later_ms };
    if (!('say' in entry)) return { ...entry, ...at };
    const say = fill(entry.say, { agentId });
    if (say !== entry.say) later_ms += longer_ms;
    return { ...entry, ...at, say };
  });
  return { entries: own, from_ms: from_ms + later_ms };
}
