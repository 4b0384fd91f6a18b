import { partsOf } from '#machines/call-clauses';
import type { CaseInstance } from '#scenario/case-instance';
import type { AnyHit } from '#ticket/acts';
import type { Weighed } from '../turn';

/**
 * What follows in this case from a move that counts, where the line does not say it anyway: on the same words, so that customer, checklist and card
 * have it from the one reading.
 */
export function impliedBy(caseFile: CaseInstance, it: Weighed, line: readonly Weighed[]): readonly Weighed[] {
  if (it.counts !== 'yes') return [];
  const first =
    otherFee(caseFile, it.hit) ??
    asksContent(it.hit) ??
    hasCancelled(caseFile, it.hit, line) ??
    confirmsNamed(caseFile, it.hit, line) ??
    tellsFee(caseFile, it.hit, line);
  // A fee that the other terms have made sure is the other fee, too, like one that was sure at once.
  const second = first && Object.hasOwn(fees, it.hit.name) ? undefined : first && otherFee(caseFile, first);
  const isRead = ({ name, value }: AnyHit): boolean =>
    line.some((other) => other.counts === 'yes' && other.hit.name === name && other.hit.value === value);
  return [first, second].flatMap((hit) =>
    hit && !isRead(hit) ? [{ kind: it.kind, counts: it.counts, question: it.question, hit, implied: true }] : []
  );
}

/** What is paid now and what a thing costs: two readings of the same words, wherever the case has the sum for either. */
export const fees: Readonly<Record<string, 'fee' | 'current-fee'>> = { fee: 'current-fee', 'current-fee': 'fee' };

/** The fee that ends and the fee that goes on are both a fee told: "15 a month, it stops" and "now it is 15 a month" tell the same sum. */
function otherFee({ expects }: CaseInstance, hit: AnyHit): AnyHit | undefined {
  const name = fees[hit.name];
  const isOwn = name !== undefined && expects[name]?.some((sum) => String(sum) === String(hit.value));
  return isOwn ? { ...hit, name } : undefined;
}

/** Whoever asks about the result of the handling asks about the handling. */
function asksContent(hit: AnyHit): AnyHit | undefined {
  return hit.name === 'ask-result-satisfied' ? { ...hit, name: 'ask-satisfied' } : undefined;
}

/** "It's done, the ringtone is off": to say that a service has been cancelled is to say what the solution is. */
function hasCancelled({ scenario, expects }: CaseInstance, hit: AnyHit, line: readonly Weighed[]): AnyHit | undefined {
  if (hit.name !== 'done' || line.some((other) => other.counts === 'yes' && other.hit.name === 'solution'))
    return undefined;
  const names = line.some(
    (other) =>
      other.counts === 'yes' &&
      other.hit.name === 'service' &&
      expects['service']?.some((id) => String(id) === String(other.hit.value))
  );
  const remedy = Object.keys(scenario.remedies).find((id) => scenario.remedies[id]!.is === 'cancel-service');
  return names && remedy !== undefined ? { ...hit, name: 'solution', value: remedy } : undefined;
}

/** Who asks to confirm a change and names the service of the case anywhere in the line has named it, however doubtfully it was read (1.2-confirm). */
function confirmsNamed({ expects }: CaseInstance, hit: AnyHit, line: readonly Weighed[]): AnyHit | undefined {
  if (hit.name !== 'ask-confirmation') return undefined;
  const isOwn = (value: unknown) => expects['service']?.some((id) => String(id) === String(value));
  const named = line.find(
    (other) => other.counts === 'doubtful' && other.hit.name === 'service' && isOwn(other.hit.value)
  );
  return named && { ...named.hit, sure: true };
}

/** The other terms of a change: beside one of them, a sum that may be the fee and is that of the case is the fee told. */
const otherTerms: ReadonlySet<string> = new Set(partsOf('1.2-disclose').filter((part) => !Object.hasOwn(fees, part)));

function tellsFee({ expects }: CaseInstance, hit: AnyHit, line: readonly Weighed[]): AnyHit | undefined {
  if (!otherTerms.has(hit.name)) return undefined;
  const isOwn = ({ name, value }: AnyHit) =>
    Object.hasOwn(fees, name) && expects['fee']?.some((sum) => String(sum) === String(value));
  const told = line.find((other) => other.counts === 'doubtful' && isOwn(other.hit));
  return told && { ...told.hit, name: 'fee', sure: true };
}
