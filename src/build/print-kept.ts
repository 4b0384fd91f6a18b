import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#diagnostics/diagnostic';
import { slotOf } from '../cli/cache.ts';
import { root } from '../cli/files.ts';
import { diagnosticLines } from '../cli/print.ts';

function filesIn(place: string): readonly string[] {
  if (/\.\w+$/.test(place)) return [join(root, place)];
  return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && /(?<!\.test)\.(ts|ya?ml)$/.test(it.name))
    .map((it) => join(it.parentPath, it.name))
    .sort();
}

/** Prints a result as a line of JSON, cached until a source changes; a bad one prints diagnostics and exits with 1. */
export async function printKept<T>(
  what: string,
  madeOf: readonly string[],
  make: () => Promise<Result<T>>
): Promise<void> {
  const slot = slotOf<T>(
    what,
    madeOf.flatMap(filesIn).map((file) => readFileSync(file))
  );
  const made = slot.kept ?? slot.keep(await make());
  if (made.ok) process.stdout.write(JSON.stringify(made.value));
  else {
    for (const it of made.diagnostics) console.error(diagnosticLines(it, 'en').join('\n'));
    process.exitCode = 1;
  }
}
