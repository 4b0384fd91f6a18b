import { bad } from '#diagnostics/diagnostic';
import type { Result } from '#diagnostics/diagnostic';
import type { Trainee } from '#contact/log';
import type { Store } from './database';
import { limits } from './inside/limits';
import { report } from '#diagnostics/catalogue/session';
import { read, write } from './inside/transact';

/** Returns the trainee of this device; `undefined` until one is entered. */
export async function readProfile(store: Store): Promise<Result<Trainee | undefined>> {
  return read(store, [store.db.profile], async () => {
    const row = await store.db.profile.get('me');
    return row?.key === 'me' ? { name: row.name, agentId: row.agentId } : undefined;
  });
}

/** Saves name and 工号 for future runs; existing runs keep their own. SB0530 if either is invalid. */
export async function saveProfile(store: Store, trainee: Trainee, at: string): Promise<Result<Trainee>> {
  const name = trainee.name.trim();
  const agentId = trainee.agentId.trim();
  const limit = limits.traineeCharacters;
  const fits = name !== '' && name.length <= limit && /^\d{1,20}$/.test(agentId);
  if (!fits) return bad(report('SB0530', { limit }));
  return write(store, [store.db.profile], async () => {
    await store.db.profile.put({ key: 'me', name, agentId, updatedAt: at });
    return { name, agentId };
  });
}
