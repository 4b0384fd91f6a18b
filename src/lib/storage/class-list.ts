import type { Result } from '#diagnostics/diagnostic';
import type { Person } from '#domain/person';
import type { Store } from './database';
import { read, write } from './inside/transact';

/** Returns the people in the class; empty if no list is saved. */
export async function readKeptList(store: Store): Promise<Result<readonly Person[]>> {
  return read(store, [store.db.profile], async () => {
    const row = await store.db.profile.get('class');
    return row?.key === 'class' ? row.people : [];
  });
}

/** Saves the list of people in the class, replacing the earlier one; an empty list is not saved. */
export async function keepList(store: Store, people: readonly Person[], at: string): Promise<Result<void>> {
  const { profile } = store.db;
  return write(store, [profile], async () => {
    if (people.length === 0) await profile.delete('class');
    else await profile.put({ key: 'class', people, updatedAt: at });
  });
}
