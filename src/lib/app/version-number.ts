import { listPolicies } from '#storage/policies';
import { policyDigest } from './shipped-policy.ts';
import { records } from './store-handle.svelte.ts';

/** The number of the version of the policy that a digest pins, as the policy desk counts them: 0 is the one that is shipped today. Nothing of what is not known here. */
export async function versionNumberOf(digest: string): Promise<number | undefined> {
  if (digest === policyDigest()) return 0;
  const store = await records.open();
  const listed = store.ok ? await listPolicies(store.value) : store;
  return listed.ok ? listed.value.find((row) => row.digest === digest)?.number : undefined;
}
