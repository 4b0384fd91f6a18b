import type { ShiftPolicy, WrapUpPolicy } from '#machines/policy';
import { policyNow, policyOf } from './policy-in-force.ts';
import { shippedBetweenCalls } from './shipped.ts';
import { policyDigest } from './shipped-policy.ts';

/** What comes between calls: after-call work, and several calls in a row. */
export interface BetweenCalls {
  readonly wrapUp: WrapUpPolicy;
  readonly shift: ShiftPolicy;
}

/**
 * After-call work and shifts as a version of the policy has them; what it has not, or where it is to be had nowhere any more, as shipped.
 * @param digest of the version that a call was played by; absent: the one in force, for what begins now
 */
export async function betweenCalls(digest?: string): Promise<BetweenCalls> {
  if (digest === policyDigest()) return shippedBetweenCalls();
  const [shipped, pinned] = await Promise.all([
    shippedBetweenCalls(),
    digest === undefined ? policyNow() : policyOf(digest)
  ]);
  if (!pinned.ok) return shipped;
  const { wrapUp = shipped.wrapUp, shift = shipped.shift } = pinned.value.policy;
  return { wrapUp, shift };
}
