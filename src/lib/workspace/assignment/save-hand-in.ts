import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { records } from '#app/store-handle.svelte';
import type { OwnCall } from '#class/assignment';
import { handInArchive } from '#class/hand-in';
import type { Store } from '#storage/database';
import { exportRun, type ExportedRun } from '#storage/transfer';
import { tell } from '../runs/act-on-run.ts';
import { downloadBlob, fileName } from '../download.ts';

/** Downloads these calls as one file for the trainer; reports an error and returns false on failure. */
export async function saveHandIn(title: string, calls: readonly OwnCall[]): Promise<boolean> {
  const store = await records.open();
  if (!store.ok) tell(store.diagnostics);
  const runs = store.ok ? await exported(store.value, calls) : [];
  const last = runs.at(-1);
  if (!last) return false;
  const name = `${fileName(title)} - ${fileName(last.header.trainee.name)}.zip`;
  downloadBlob(name, new Blob([handInArchive(runs)], { type: 'application/zip' }));
  toaster.show({ text: m.debrief_exported({ name }), tone: 'ok' });
  return true;
}

async function exported(store: Store, calls: readonly OwnCall[]): Promise<readonly ExportedRun[]> {
  const runs: ExportedRun[] = [];
  for (const { id } of calls) {
    const run = await exportRun(store, id);
    tell(run.diagnostics);
    if (!run.ok) return [];
    runs.push(run.value);
  }
  return runs;
}
