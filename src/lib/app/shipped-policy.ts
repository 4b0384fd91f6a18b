import { digests } from 'virtual:switchboard/data';
import { data } from './shipped.ts';

export const policyDigest = (): string => digests.policy;

/** Loads the shipped policy file as written, with comments, as the starting point of proposals. */
export async function shippedPolicyText(): Promise<string> {
  return (await data('policy-text')) as string;
}
