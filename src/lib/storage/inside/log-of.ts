import { digest } from '#domain/digest';
import type { Database } from './schema';

/** Returns the digest of a run's log; `undefined` if missing or binned. In a transaction on `runs` and `entries`. */
export async function logOf(db: Database, runId: string): Promise<string | undefined> {
  const row = await db.runs.get(runId);
  if (row === undefined || row.deletedAt !== undefined) return undefined;
  const rows = await db.entries.where('[runId+index]').between([runId, 0], [runId, Infinity]).sortBy('index');
  return digest(rows.map(({ entry }) => entry));
}
