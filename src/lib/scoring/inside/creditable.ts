import { isBeyondAuthority } from '#contact/handover-defects';
import { isTakenBack } from '#contact/taken-back';
import { numbersIn } from '#language/numbers-in';
import type { Act } from '#ticket/acts';
import type { HeldCall } from '#contact/call';
import type { Memory } from '#ticket/memory';

/** Why a solution that was put is none to the trainee's credit. */
export type PutInVain = 'beyond-authority' | 'taken-back';

/**
 * What keeps a solution from being to the trainee's credit: it was more than may be given, in the same breath as that, or it was taken back. The real one that is put
 * later is. Nothing for what is no solution.
 */
export function putInVain(
  act: Act,
  { call, memory }: { readonly call: HeldCall; readonly memory: Memory }
): PutInVain | undefined {
  if (act.name !== 'solution' || act.kind === 'rule') return undefined;
  const beyond = memory.acts.filter(
    (other) => other.entry === act.entry && other.counts !== 'doubtful' && isBeyondAuthority(call, other)
  );
  if (beyond.some((other) => !isCorrectedBetween(other, act, memory))) return 'beyond-authority';
  return isWithdrawn(act, memory) ? 'taken-back' : undefined;
}

/** True if whoever said the one thing corrected themselves before they said the other, in the same line. */
function isCorrectedBetween({ entry, to = 0 }: Act, { from = 0 }: Act, { lines }: Memory): boolean {
  const line = lines.find((it) => it.who === 'agent' && it.entry === entry);
  return line?.reading?.marks.some((it) => it.name === 'taking-back' && it.from >= to && it.from <= from) ?? false;
}

/** What one may give is only taken back by name: who refuses something else behind it, and names no sum, still stands by it. */
function isWithdrawn(act: Act, { acts, lines }: Memory): boolean {
  const namesSum = ({ entry }: Act): boolean =>
    lines.some((line) => line.who === 'agent' && line.entry === entry && numbersIn(line.text).length > 0);
  return isTakenBack(act, { acts: acts.filter((it) => it.name !== 'decline' || namesSum(it)), lines });
}
