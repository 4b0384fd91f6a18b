import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { report } from '#diagnostics/catalogue/command';
import { assert } from '#domain/assert';
import { bad, good, type Result } from '#diagnostics/diagnostic';

/** Root folder of the checkout, independent of the working directory and of running from sources or a bundle. */
export const root = rootFrom(import.meta.dirname);

function rootFrom(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'scenarios'))) return folder;
  const above = dirname(folder);
  assert(above !== folder, 'a checkout around the command', import.meta.dirname);
  return rootFrom(above);
}

/** Resolves a path from the caller's folder, stored in INIT_CWD, since `npm run` changes to the checkout. */
export function callersPath(path: string): string {
  const here = resolve(path);
  const { INIT_CWD } = process.env;
  if (isAbsolute(path) || existsSync(here) || INIT_CWD === undefined) return here;
  const there = resolve(INIT_CWD, path);
  return existsSync(there) ? there : here;
}

/** Returns a file's name for diagnostics: relative to the working directory if inside it. */
export function shortName(path: string): string {
  const name = relative(process.cwd(), path);
  return name.startsWith('..') ? path : name;
}

/** Reads at most one byte more than `most`, so that the reader can detect excess. SB0391 if nothing can be read. */
export function readBytes(path: string, most: number): Result<Uint8Array> {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const buffer = new Uint8Array(most + 1);
    let filled = 0;
    for (;;) {
      const count = readSync(handle, buffer, filled, buffer.length - filled, null);
      filled += count;
      if (count === 0 || filled === buffer.length) return good(buffer.subarray(0, filled));
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return bad(report('SB0391', { reason }, { file: shortName(path) }));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
