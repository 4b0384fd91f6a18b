import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder in which parts of long work are kept, and nothing else. */
export type KeptIn = string;

/**
 * A part of long work, from where it is kept, or done and kept there: whoever is stopped begins again where they were. It is written whole or not at all.
 * @param name of the part, with all that it depends on
 */
export function kept<Part>(folder: KeptIn, name: string, make: () => Part): Part {
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Part;
  const part = make();
  mkdirSync(folder, { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(part));
  renameSync(half, file);
  return part;
}
