import type { ShiftPolicy, WrapUpPolicy } from '#machines/policy';
import { policyNow, policyOf } from './policy-in-force.ts';
import { shippedRules } from './shipped.ts';

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
  const [shipped, pinned] = await Promise.all([shippedRules(), digest === undefined ? policyNow() : policyOf(digest)]);
  const { wrapUp = shipped.wrapUp!, shift = shipped.shift! } = pinned.ok ? pinned.value.policy : shipped;
  return { wrapUp, shift };
}
