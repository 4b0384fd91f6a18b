import { readFileSync } from 'node:fs';
import { loadPolicy, loadShared } from '../../../../cli/data.ts';
import type { Surroundings } from '../vocabulary.ts';

/** What stands around a scenario as we ship it. */
export async function shippedAround(): Promise<Surroundings> {
  const [policy, shared] = [await loadPolicy(), await loadShared()];
  if (!policy.ok || !shared.ok) throw new Error('expected the shipped policy and shared behaviour to be right');
  return { policy: policy.value, shared: shared.value };
}

/** The smallest scenario that is whole. */
export const enquiry = readFileSync('scenarios/templates/enquiry.yaml', 'utf8');
