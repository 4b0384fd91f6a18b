import type { Diagnostic } from '#diagnostics/diagnostic';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { inLang } from '#domain/text';
import { runFileOf } from '#formats/write-run';
import type { Store } from '#storage/database';
import { deleteRun, restoreRun } from '#storage/run-list';
import { exportRun } from '#storage/transfer';
import { download, fileName } from '../download.ts';

/** Shows a failure and its remedy in a toast. */
export function tell(diagnostics: readonly Diagnostic[]): void {
  for (const { message, remedy, severity } of diagnostics) {
    const text = `${inLang(message, locale.current)} ${inLang(remedy, locale.current)}`;
    toaster.show({ text, tone: severity === 'error' ? 'broken' : 'warn', stays_ms: 12_000 });
  }
}

/** Downloads a run with its disputes and its seal as `<scenario>-<id>.json`. */
export async function saveRun(store: Store, run: { readonly id: string; readonly scenario: string }): Promise<void> {
  const file = await exportRun(store, run.id);
  tell(file.diagnostics);
  if (!file.ok) return;
  const name = `${fileName(`${run.scenario}-${run.id}`)}.json`;
  download(name, runFileOf(file.value));
  toaster.show({ text: m.debrief_exported({ name }), tone: 'ok' });
}

const offered = new Map<string, () => void>();

/** Moves a run to the bin and offers undo, after which `changed` is called; returns whether it is gone. */
export async function removeRun(store: Store, id: string, at: string, changed: () => void): Promise<boolean> {
  const done = await deleteRun(store, id, at);
  tell(done.diagnostics);
  if (!done.ok) return false;
  const dismiss = toaster.show({
    text: m.debrief_deleted(),
    action: { label: m.debrief_undo(), run: () => void putBack(store, id).then(changed) }
  });
  offered.set(id, dismiss);
  return true;
}

export async function putBack(store: Store, id: string): Promise<void> {
  const done = await restoreRun(store, id);
  if (done.ok) offered.get(id)?.();
  offered.delete(id);
  tell(done.diagnostics);
}
