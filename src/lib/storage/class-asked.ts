import type { Result } from '#diagnostics/diagnostic';
import type { Assignment } from '#domain/assignment';
import type { Store } from './database';
import { read, write } from './inside/transact';

/** What was asked of the class from this device, the latest in front. */
export async function listAsked(store: Store): Promise<Result<readonly Assignment[]>> {
  return read(store, [store.db.profile], () => askedIn(store));
}

/** Keeps an assignment of the class, in the place of what was kept under its id. */
export async function keepAsked(store: Store, assignment: Assignment, at: string): Promise<Result<void>> {
  return write(store, [store.db.profile], async () => {
    const others = (await askedIn(store)).filter(({ id }) => id !== assignment.id);
    const asked = [assignment, ...others].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
    await store.db.profile.put({ key: 'class-asked', asked, updatedAt: at });
  });
}

/** Takes an assignment of the class away; harmless where there is none. */
export async function dropAsked(store: Store, id: string, at: string): Promise<Result<void>> {
  return write(store, [store.db.profile], async () => {
    const asked = (await askedIn(store)).filter((one) => one.id !== id);
    await store.db.profile.put({ key: 'class-asked', asked, updatedAt: at });
  });
}

/** What is being put together to be asked of the class; nothing where nothing was begun. */
export async function readAskedDraft(store: Store): Promise<Result<Assignment | undefined>> {
  return read(store, [store.db.profile], async () => {
    const row = await store.db.profile.get('class-draft');
    return row?.key === 'class-draft' ? row.draft : undefined;
  });
}

/** Keeps what is being put together, however little of it is there. */
export async function keepAskedDraft(store: Store, draft: Assignment, at: string): Promise<Result<void>> {
  return write(store, [store.db.profile], async () => {
    await store.db.profile.put({ key: 'class-draft', draft, updatedAt: at });
  });
}

async function askedIn(store: Store): Promise<readonly Assignment[]> {
  const row = await store.db.profile.get('class-asked');
  return row?.key === 'class-asked' ? row.asked : [];
}
