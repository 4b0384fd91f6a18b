import type { ShiftLog } from '#domain/shift-log';
import { answer, openAsItIs, storedVersion } from './inside/as-it-is';
import { databaseName, epoch } from './inside/identity';
import { localMarker } from './inside/loss-sentinel';
import type { Marker } from './inside/loss-sentinel';
import { pickBest, pickLatest } from './inside/pick';
import type { RunItem } from './inside/pick';
import type { AssignmentRow, MetaRow, RunRow, ShiftRow } from './inside/rows';

export interface Glance {
  /** Latest runs, last written first. */
  readonly runs: readonly RunItem[];
  readonly best: ReadonlyMap<string, RunItem>;
  readonly lastShift?: ShiftLog;
  /** Accepted assignments, in no order. */
  readonly asked?: readonly AssignmentRow[];
}

export interface GlanceOptions {
  readonly limit: number;
  readonly name?: string;
  readonly marker?: Marker;
  readonly factory?: { readonly indexedDB: IDBFactory };
}

/** Reads the runs without Dexie, which is large; `undefined` if the database is unexpected: then use `openStore`. */
export async function readRunSummaries({ limit, name, marker, factory }: GlanceOptions): Promise<Glance | undefined> {
  try {
    const rows = await readRows((factory ?? globalThis).indexedDB, name ?? databaseName, marker ?? localMarker());
    if (rows === undefined) return undefined;
    const [last] = [...rows.shifts].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    const shift = last && { lastShift: { header: last.header, entries: last.entries } };
    const asked = rows.asked.length > 0 && { asked: rows.asked };
    return { runs: pickLatest(rows.runs, { limit }), best: pickBest(rows.runs), ...shift, ...asked };
  } catch {
    return undefined;
  }
}

interface Rows {
  readonly runs: readonly RunRow[];
  readonly shifts: readonly ShiftRow[];
  readonly asked: readonly AssignmentRow[];
}

async function readRows(from: IDBFactory, name: string, marker: Marker): Promise<Rows | undefined> {
  const db = await openAsItIs(from, name);
  try {
    if (db.version !== storedVersion) return undefined;
    const look = db.transaction(['meta', 'runs', 'shifts', 'assignments'], 'readonly');
    const [fence, runs, shifts, asked] = await Promise.all([
      answer<MetaRow | undefined>(look.objectStore('meta').get('schema')),
      answer<RunRow[]>(look.objectStore('runs').getAll()),
      answer<ShiftRow[]>(look.objectStore('shifts').getAll()),
      answer<AssignmentRow[]>(look.objectStore('assignments').getAll())
    ]);
    const mark = marker.read();
    const asLeft = fence?.epoch === epoch && mark?.runs === runs.length && mark.lost === undefined;
    return asLeft ? { runs, shifts, asked } : undefined;
  } finally {
    db.close();
  }
}
