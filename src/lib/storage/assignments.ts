import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import type { AssignmentRow } from './inside/rows';
import { read, write } from './inside/transact';

export type { AssignmentRow };

/** Returns the assignments accepted here, earliest due first. */
export async function listAssignments(store: Store): Promise<Result<readonly AssignmentRow[]>> {
  const { assignments } = store.db;
  return read(store, [assignments], async () => (await assignments.toArray()).sort(byDue));
}

/** Saves an accepted assignment, replacing the one with its id but keeping the original acceptance time. */
export async function keepAssignment(store: Store, row: AssignmentRow): Promise<Result<AssignmentRow>> {
  const { assignments } = store.db;
  return write(store, [assignments], async () => {
    const there = await assignments.get(row.id);
    const kept = { ...row, acceptedAt: there?.acceptedAt ?? row.acceptedAt };
    await assignments.put(kept);
    return kept;
  });
}

/** Deletes an assignment; no error if there is none. */
export async function dropAssignment(store: Store, id: string): Promise<Result<void>> {
  const { assignments } = store.db;
  return write(store, [assignments], () => assignments.delete(id));
}

const byDue = (a: AssignmentRow, b: AssignmentRow): number => a.due.localeCompare(b.due) || a.id.localeCompare(b.id);
