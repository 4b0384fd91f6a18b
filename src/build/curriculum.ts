/**
 * Prints the curriculum, the fewest exercises that go every way of the SOP that the library can show, as one line of JSON: `curriculum-plugin.ts` runs this in a
 * process of its own. It plays every case of every scenario, so what came of it is kept beside the other things that were read, until something of it changes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CurriculumData } from '#domain/curriculum';
import { slotOf } from '../cli/cache.ts';
import { curriculumData } from '../cli/evidence/curriculum-data.ts';
import { root } from '../cli/files.ts';
import { diagnosticLines } from '../cli/print.ts';

/** What is played by, beside what every file is read by. */
const plays = ['analysis', 'calendar', 'cast', 'coach', 'contact', 'kernel', 'operations', 'playthrough', 'sandbox'];
const alsoPlays = ['simulation', 'ticket', 'chart', 'atlas'];
const folders = [
  ...[...plays, ...alsoPlays].map((room) => `src/lib/${room}`),
  ...['scenarios', 'machines', 'src/cli/evidence']
];
const itself = join(root, 'src/build/curriculum.ts');

const slot = slotOf<CurriculumData>(
  'curriculum',
  [...folders.flatMap(filesIn), itself].map((it) => readFileSync(it))
);
const made = slot.kept ?? (await curriculumData());
if (made.ok) process.stdout.write(JSON.stringify(slot.keep(made).ok && made.value));
else {
  for (const it of made.diagnostics) console.error(diagnosticLines(it, 'en').join('\n'));
  process.exitCode = 1;
}

/** Of tests nothing follows. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && /(?<!\.test)\.(ts|ya?ml)$/.test(it.name))
    .map((it) => join(it.parentPath, it.name))
    .sort();
}
