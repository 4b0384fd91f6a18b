import type { Text } from '#domain/text';
import type { RunHeader } from '#contact/log';
import type { PolicyFile } from '#machines/policy';
import { shippedPolicy } from './shipped.ts';
import { policyDigest } from './shipped-policy.ts';

/** Returns how the policy reads a clause that the source leaves open; empty if not the shipped one or unavailable. */
export async function readingsOf(clause: string, { versions }: Pick<RunHeader, 'versions'>): Promise<readonly Text[]> {
  if (versions.policy !== policyDigest()) return [];
  try {
    // Checked when the app was built.
    const { decisions = [] } = (await shippedPolicy()) as PolicyFile;
    return decisions.filter(({ clauses }) => clauses.includes(clause)).map(({ zh, en }) => ({ zh, en }));
  } catch {
    return [];
  }
}
