import { report } from '#diagnostics/catalogue/transfer';
import { bad, type Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { limits } from './inside/limits';
import { read, write } from './inside/transact';

/** Returns the name of the trainer who last answered a dispute on this device; `undefined` if none. */
export async function readTrainer(store: Store): Promise<Result<string | undefined>> {
  return read(store, [store.db.profile], async () => {
    const row = await store.db.profile.get('trainer');
    return row?.key === 'trainer' ? row.name : undefined;
  });
}

/** Remembers the trainer who judged last on this device. SB0534 if the name is missing or too long. */
export async function saveTrainer(store: Store, name: string, at: string): Promise<Result<void>> {
  const trimmed = name.trim();
  const limit = limits.traineeCharacters;
  if (trimmed === '' || trimmed.length > limit) return bad(report('SB0534', { limit }));
  return write(store, [store.db.profile], async () => {
    await store.db.profile.put({ key: 'trainer', name: trimmed, updatedAt: at });
  });
}
