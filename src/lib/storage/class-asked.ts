import type { Result } from '#diagnostics/diagnostic';
import type { Assignment } from '#domain/assignment';
import type { Store } from './database';
import { read, write } from './inside/transact';

export async function listAsked(store: Store): Promise<Result<readonly Assignment[]>> {
  return read(store, [store.db.profile], () => askedIn(store));
}

/** Saves an assignment of the class, replacing the one with the same id. */
export async function keepAsked(store: Store, assignment: Assignment, at: string): Promise<Result<void>> {
  return write(store, [store.db.profile], async () => {
    const others = (await askedIn(store)).filter(({ id }) => id !== assignment.id);
    const asked = [assignment, ...others].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
    await store.db.profile.put({ key: 'class-asked', asked, updatedAt: at });
  });
}

/** Deletes an assignment of the class; no error if there is none. */
export async function dropAsked(store: Store, id: string, at: string): Promise<Result<void>> {
  return write(store, [store.db.profile], async () => {
    const asked = (await askedIn(store)).filter((one) => one.id !== id);
    await store.db.profile.put({ key: 'class-asked', asked, updatedAt: at });
  });
}

/** Returns the assignment being drafted for the class; `undefined` if none was begun. */
export async function readAskedDraft(store: Store): Promise<Result<Assignment | undefined>> {
  return read(store, [store.db.profile], async () => {
    const row = await store.db.profile.get('class-draft');
    return row?.key === 'class-draft' ? row.draft : undefined;
  });
}

export async function keepAskedDraft(store: Store, draft: Assignment, at: string): Promise<Result<void>> {
  return write(store, [store.db.profile], async () => {
    await store.db.profile.put({ key: 'class-draft', draft, updatedAt: at });
  });
}

async function askedIn(store: Store): Promise<readonly Assignment[]> {
  const row = await store.db.profile.get('class-asked');
  return row?.key === 'class-asked' ? row.asked : [];
}
