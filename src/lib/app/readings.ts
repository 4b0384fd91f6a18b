import type { Text } from '#domain/text';
import type { RunHeader } from '#contact/log';
import type { PolicyFile } from '#machines/policy';
import { shippedPolicy, shippedVersions } from './shipped.ts';

/** How the policy of a run reads what the source leaves open in a clause (`decisions`); nothing if it is not the shipped one, or cannot be fetched. */
export async function readingsOf(
  clause: string,
  { scenario, versions }: Pick<RunHeader, 'scenario' | 'versions'>
): Promise<readonly Text[]> {
  if (shippedVersions(scenario)?.policy !== versions.policy) return [];
  try {
    // Checked when the app was built.
    const { decisions = [] } = (await shippedPolicy()) as PolicyFile;
    return decisions.filter(({ clauses }) => clauses.includes(clause)).map(({ zh, en }) => ({ zh, en }));
  } catch {
    return [];
  }
}
