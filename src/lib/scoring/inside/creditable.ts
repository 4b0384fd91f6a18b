import { isBeyondAuthority } from '#contact/handover-defects';
import { isTakenBack } from '#contact/taken-back';
import { numbersIn } from '#language/numbers-in';
import type { Act } from '#ticket/acts';
import type { HeldCall } from '#contact/call';
import type { Memory } from '#ticket/memory';

export type PutInVain = 'beyond-authority' | 'taken-back';

/** Returns why a solution does not count: offered beyond what is allowed, or withdrawn; `undefined` if it counts. */
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

function isCorrectedBetween({ entry, to = 0 }: Act, { from = 0 }: Act, { lines }: Memory): boolean {
  const line = lines.find((it) => it.who === 'agent' && it.entry === entry);
  return line?.reading?.marks.some((it) => it.name === 'taking-back' && it.from >= to && it.from <= from) ?? false;
}

function isWithdrawn(act: Act, { acts, lines }: Memory): boolean {
  const namesSum = ({ entry }: Act): boolean =>
    lines.some((line) => line.who === 'agent' && line.entry === entry && numbersIn(line.text).length > 0);
  return isTakenBack(act, { acts: acts.filter((it) => it.name !== 'decline' || namesSum(it)), lines });
}
