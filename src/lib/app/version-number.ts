import { listPolicies } from '#storage/policies';
import { policyDigest } from './shipped-policy.ts';
import { records } from './store-handle.svelte.ts';

/** Returns the number of the policy version with a digest; 0 is the one shipped today, `undefined` if unknown here. */
export async function versionNumberOf(digest: string): Promise<number | undefined> {
  if (digest === policyDigest()) return 0;
  const store = await records.open();
  const listed = store.ok ? await listPolicies(store.value) : store;
  return listed.ok ? listed.value.find((row) => row.digest === digest)?.number : undefined;
}
