import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A part of long work, from where it is kept, or done and kept there: whoever is stopped begins again where they were. It is written whole or not at all.
 * @param folder in which parts are kept, and nothing else
 * @param name of the part, with all that it depends on
 * @param isEnough whether what is kept goes as far as is wanted
 */
export function kept<Part>(folder: string, name: string, isEnough: (part: Part) => boolean, make: () => Part): Part {
  const file = join(folder, `${name}.json`);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Part) : undefined;
  if (known !== undefined && isEnough(known)) return known;
  const part = make();
  mkdirSync(folder, { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(part));
  renameSync(half, file);
  return part;
}
