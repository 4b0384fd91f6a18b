import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read } from './inside/transact';

/** The digest of the policy that is adopted on this device, under which its data is kept; nothing where the shipped one is in force. */
export async function adoptedPolicy(store: Store): Promise<Result<string | undefined>> {
  const { policies } = store.db;
  return read(store, [policies], async () => (await policies.get({ stage: 'adopted' }))?.digest);
}
