import { report } from '#diagnostics/catalogue/session';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Policy } from '#machines/policy';
import { adoptedPolicy } from '#storage/adopted-policy';
import { getBlob } from '#storage/blobs';
import { shippedRules } from './shipped.ts';
import { policyDigest } from './shipped-policy.ts';
import { records } from './store-handle.svelte.ts';

export interface PinnedPolicy {
  readonly digest: string;
  readonly policy: Policy;
}

/** Returns the version in force on this device: the adopted one, otherwise the shipped one, also without storage. */
export async function policyNow(): Promise<Result<PinnedPolicy>> {
  return policyOf(await adoptedDigest());
}

/** Returns the policy with the given digest: the shipped one, or one tried or adopted here. SB0702 if unavailable. */
export async function policyOf(digest: string = policyDigest()): Promise<Result<PinnedPolicy>> {
  if (digest === policyDigest()) return good({ digest, policy: await shippedRules() });
  const store = await records.open();
  const kept = store.ok ? await getBlob(store.value, digest) : store;
  if (!kept.ok) return bad(gone());
  // Only who goes by another than the shipped one loads what reads it.
  const { readPolicy } = await import('#formats/policy');
  const read = readPolicy(kept.value);
  return read.ok ? good({ digest, policy: read.value }) : bad(gone());
}

const gone = () => report('SB0702', { what: { zh: '策略', en: 'policy' } });

async function adoptedDigest(): Promise<string | undefined> {
  const store = await records.open();
  const adopted = store.ok ? await adoptedPolicy(store.value) : undefined;
  return adopted?.ok ? adopted.value : undefined;
}
