import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#diagnostics/diagnostic';
import { root } from './files.ts';

const folder = join(root, 'node_modules/.cache/switchboard/data');

const mostEntries = 200;

const readers = [
  'src/lib/diagnostics',
  'src/lib/domain',
  'src/lib/formats',
  'src/lib/language',
  'src/lib/scenario',
  'machines/desk-acts.ts',
  'machines/events',
  'machines',
  'src/cli/data.ts'
];

export interface Slot<T> {
  readonly kept: Result<T> | undefined;
  /** Saves a good result and returns it; a bad one is only returned. */
  keep(result: Result<T>): Result<T>;
}

/** Returns the cache slot of a result that depends on nothing but `contents` and the code that reads them. */
export function slotOf<T>(what: string, contents: readonly (Uint8Array | string)[]): Slot<T> {
  const path = join(folder, `${what}-${keyOf(contents)}.json`);
  return {
    kept: recall<T>(path),
    keep: (result) => {
      if (result.ok) write(path, JSON.stringify(result));
      return result;
    }
  };
}

function recall<T>(path: string): Result<T> | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Result<T>;
  } catch {
    return undefined; // not there, or written by halves: made anew
  }
}

function write(path: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > mostEntries) rmSync(folder, { recursive: true });
    mkdirSync(folder, { recursive: true });
    // Renamed into place: another process never reads half of it.
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch {
    // A checkout that cannot be written to works as well, only slower.
  }
}

let code: string | undefined;

function keyOf(contents: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256').update((code ??= digestOf(readers)));
  for (const content of contents) hash.update(`${content.length}:`).update(content);
  return hash.digest('hex').slice(0, 32);
}

function digestOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  const files = places.flatMap((place) => (place.endsWith('.ts') ? [place] : sourcesIn(place)));
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function sourcesIn(place: string): readonly string[] {
  return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && /(?<!\.test|\.d)\.ts$/.test(it.name))
    .map((it) => join(it.parentPath, it.name).slice(root.length + 1))
    .sort();
}
