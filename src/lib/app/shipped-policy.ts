import { digests } from 'virtual:switchboard/data';
import { data } from './shipped.ts';

/** The digest of the policy that is shipped today. */
export const policyDigest = (): string => digests.policy;

/** The file of the shipped policy as it was written, comments and all: what proposals are begun from. */
export async function shippedPolicyText(): Promise<string> {
  return (await data('policy-text')) as string;
}
