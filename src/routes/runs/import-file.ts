import { bad, good, type Result } from '#diagnostics/diagnostic';
import { readRunFile } from '#debrief/run-file';
import type { Store } from '#storage/database';
import { limits } from '#storage/runs';
import { importRun } from '#storage/transfer';

/**
 * Imports one run file that was picked or dropped: all of it or nothing. Every diagnostic names the file.
 * @param at wall time, ISO 8601
 */
export async function importFile(store: Store, file: File, at: string): Promise<Result<{ readonly id: string }>> {
  const read = await readRunFile(file, limits.fileCharacters, async (scenario, lang) => {
    const { today } = await import('#app/data');
    const now = await today(scenario, lang);
    return now.ok ? good(now.value.versions) : now;
  });
  if (!read.ok) return bad(...read.diagnostics);
  const done = await importRun(store, read.value, at);
  return done.ok ? done : bad(...done.diagnostics.map((diagnostic) => ({ file: file.name, ...diagnostic })));
}
