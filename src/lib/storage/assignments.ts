import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import type { AssignmentRow } from './inside/rows';
import { read, write } from './inside/transact';

export type { AssignmentRow };

/** What was accepted here, what is due first in front. */
export async function listAssignments(store: Store): Promise<Result<readonly AssignmentRow[]>> {
  const { assignments } = store.db;
  return read(store, [assignments], async () => (await assignments.toArray()).sort(byDue));
}

/** Keeps an assignment that was accepted. One that is sent anew takes the place of the one of its id, and was accepted when that was. */
export async function keepAssignment(store: Store, row: AssignmentRow): Promise<Result<AssignmentRow>> {
  const { assignments } = store.db;
  return write(store, [assignments], async () => {
    const there = await assignments.get(row.id);
    const kept = { ...row, acceptedAt: there?.acceptedAt ?? row.acceptedAt };
    await assignments.put(kept);
    return kept;
  });
}

/** Takes an assignment off; harmless if there is none. */
export async function dropAssignment(store: Store, id: string): Promise<Result<void>> {
  const { assignments } = store.db;
  return write(store, [assignments], () => assignments.delete(id));
}

const byDue = (a: AssignmentRow, b: AssignmentRow): number => a.due.localeCompare(b.due) || a.id.localeCompare(b.id);
