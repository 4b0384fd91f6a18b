import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#diagnostics/diagnostic';
import { root } from './files.ts';

/**
 * What was read and found good, kept as JSON, so that a command starts in half the time: parsing lexicon, policy and
 * scenario and loading zod for it take some 400 ms, reading what came of it takes 5. The key is the content of
 * the file and of all code that reads it, so that a change of either is a miss; errors are never kept.
 */
const folder = join(root, 'node_modules/.cache/switchboard/data');

/** Every edit leaves an entry behind: past this many, all are thrown away. */
const mostEntries = 200;

/** Rooms whose code has a say in what is read. */
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

/** The place for one result: what is kept there, and how to keep it. */
export interface Slot<T> {
  readonly kept: Result<T> | undefined;
  /** Keeps a good result and hands it back; a bad one is handed back only. */
  keep(result: Result<T>): Result<T>;
}

/**
 * The place for the result of reading these contents.
 * @param what names the kind of result
 * @param contents everything it depends on beside the code that reads it
 */
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
