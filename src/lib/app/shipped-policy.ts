import { digests } from 'virtual:switchboard/data';
import type { Policy } from '#machines/policy';
import { data } from './shipped.ts';

/** All of the policy, read: what a desk of tickets goes by, and the house beyond it. */
export async function shippedWholePolicy(): Promise<Policy> {
  // Made by our own build out of a checked file: its types hold.
  return (await data('whole')) as Policy;
}

/** The digest of the policy that is shipped today. */
export const policyDigest = (): string => digests.policy;

/** The file of the shipped policy as it was written, comments and all: what proposals are begun from. */
export async function shippedPolicyText(): Promise<string> {
  return (await data('policy-text')) as string;
}
