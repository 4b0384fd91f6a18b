import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read } from './inside/transact';

/** Returns the digest of the policy adopted on this device; `undefined` if the shipped one is in force. */
export async function adoptedPolicy(store: Store): Promise<Result<string | undefined>> {
  const { policies } = store.db;
  return read(store, [policies], async () => (await policies.get({ stage: 'adopted' }))?.digest);
}
