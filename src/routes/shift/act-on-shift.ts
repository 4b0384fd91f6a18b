import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { records } from '#app/store-handle.svelte';
import type { ShiftLog } from '#domain/shift-log';
import { deleteShift, putBackShift, runsOfShift } from '#storage/shifts';
import { loadRun } from '#storage/runs';
import { saveRun, tell } from '#workspace/runs/act-on-run.ts';

/** Downloads the saved calls of a shift, each as a file that the list of past calls can import. */
export async function saveShift(log: ShiftLog): Promise<void> {
  const store = await records.open();
  if (!store.ok) return tell(store.diagnostics);
  for (const id of runsOfShift(log)) {
    const run = await loadRun(store.value, id);
    if (run.ok) await saveRun(store.value, run.value.run.header);
  }
}

/** Deletes a shift with its calls and offers undo, after which `changed` is called; returns whether it is gone. */
export async function removeShift({ header }: ShiftLog, changed: () => void): Promise<boolean> {
  const store = await records.open();
  const deletedAt = new Date().toISOString();
  const done = store.ok ? await deleteShift(store.value, header.id, deletedAt) : store;
  tell(done.diagnostics);
  if (!store.ok || !done.ok) return false;
  const log = done.value;
  if (log === undefined) return true;
  const back = async (): Promise<void> => {
    tell((await putBackShift(store.value, log, deletedAt, new Date().toISOString())).diagnostics);
    changed();
  };
  toaster.show({ text: m.shift_deleted(), action: { label: m.debrief_undo(), run: () => void back() } });
  return true;
}
