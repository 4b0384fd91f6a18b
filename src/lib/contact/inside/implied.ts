import { partsOf } from '#machines/call-clauses';
import type { CaseInstance } from '#scenario/case-instance';
import type { AnyHit } from '#ticket/acts';
import type { Weighed } from '../turn';

/** Returns the moves implied by a counted move, on the same words, so that customer, checklist and card agree. */
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

/** Fee that ends and fee that goes on: two readings of the same words, if the case has the sum for either. */
export const fees: Readonly<Record<string, 'fee' | 'current-fee'>> = { fee: 'current-fee', 'current-fee': 'fee' };

function otherFee({ expects }: CaseInstance, hit: AnyHit): AnyHit | undefined {
  const name = fees[hit.name];
  const isOwn = name !== undefined && expects[name]?.some((sum) => String(sum) === String(hit.value));
  return isOwn ? { ...hit, name } : undefined;
}

function asksContent(hit: AnyHit): AnyHit | undefined {
  return hit.name === 'ask-result-satisfied' ? { ...hit, name: 'ask-satisfied' } : undefined;
}

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

function confirmsNamed({ expects }: CaseInstance, hit: AnyHit, line: readonly Weighed[]): AnyHit | undefined {
  if (hit.name !== 'ask-confirmation') return undefined;
  const isOwn = (value: unknown) => expects['service']?.some((id) => String(id) === String(value));
  const named = line.find(
    (other) => other.counts === 'doubtful' && other.hit.name === 'service' && isOwn(other.hit.value)
  );
  return named && { ...named.hit, sure: true };
}

const otherTerms: ReadonlySet<string> = new Set(partsOf('1.2-disclose').filter((part) => !Object.hasOwn(fees, part)));

function tellsFee({ expects }: CaseInstance, hit: AnyHit, line: readonly Weighed[]): AnyHit | undefined {
  if (!otherTerms.has(hit.name)) return undefined;
  const isOwn = ({ name, value }: AnyHit) =>
    Object.hasOwn(fees, name) && expects['fee']?.some((sum) => String(sum) === String(value));
  const told = line.find((other) => other.counts === 'doubtful' && isOwn(other.hit));
  return told && { ...told.hit, name: 'fee', sure: true };
}
