import { policyDifferences, type Difference } from '#analysis/policy-differences';
import { shippedPolicyText } from '#app/shipped-policy';
import { records } from '#app/store-handle.svelte';
import { listPolicies } from '#storage/policies';
import { readDraft } from '../policy/read-draft.ts';

export interface VersionDifference {
  readonly number: number;
  readonly differences: readonly Difference[];
}

/** Compares a version (0: the shipped one) with the one in force; `undefined` if missing or unreadable. */
export async function versionDifference(number: number): Promise<VersionDifference | undefined> {
  const [shippedText, store] = await Promise.all([shippedPolicyText(), records.open()]);
  const listed = store.ok ? await listPolicies(store.value) : store;
  const rows = listed.ok ? listed.value : [];
  const shipped = readDraft(shippedText).raw;
  const own = number === 0 ? shippedText : rows.find((row) => row.number === number)?.text;
  const adopted = rows.find((row) => row.stage === 'adopted' && row.number > 0);
  const inForce = readDraft(adopted?.text ?? shippedText, shipped);
  const version = own === undefined ? undefined : readDraft(own, shipped);
  if (!version?.policy) return undefined;
  return { number, differences: policyDifferences(inForce.raw, version.raw) };
}
