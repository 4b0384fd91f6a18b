import { report } from '#diagnostics/catalogue/transfer';
import { bad, type Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { limits } from './inside/limits';
import { read, write } from './inside/transact';

/** The name of whoever answered a dispute on this device last; nothing if nobody has. */
export async function readTrainer(store: Store): Promise<Result<string | undefined>> {
  return read(store, [store.db.profile], async () => {
    const row = await store.db.profile.get('trainer');
    return row?.key === 'trainer' ? row.name : undefined;
  });
}

/** Remembers whoever judged on this device last. SB0534 without a name or with one too long. */
export async function saveTrainer(store: Store, name: string, at: string): Promise<Result<void>> {
  const trimmed = name.trim();
  const limit = limits.traineeCharacters;
  if (trimmed === '' || trimmed.length > limit) return bad(report('SB0534', { limit }));
  return write(store, [store.db.profile], async () => {
    await store.db.profile.put({ key: 'trainer', name: trimmed, updatedAt: at });
  });
}
