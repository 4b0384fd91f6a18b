import type { ShiftPolicy, WrapUpPolicy } from '#machines/policy';
import { policyNow, policyOf } from './policy-in-force.ts';
import { shippedRules } from './shipped.ts';

export interface BetweenCalls {
  readonly wrapUp: WrapUpPolicy;
  readonly shift: ShiftPolicy;
}

/** Loads the rules of after-call work and shifts of a version (in force if absent), else the shipped ones. */
export async function betweenCalls(digest?: string): Promise<BetweenCalls> {
  const [shipped, pinned] = await Promise.all([shippedRules(), digest === undefined ? policyNow() : policyOf(digest)]);
  const { wrapUp = shipped.wrapUp!, shift = shipped.shift! } = pinned.ok ? pinned.value.policy : shipped;
  return { wrapUp, shift };
}
