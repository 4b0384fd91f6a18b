import { readdirSync } from 'node:fs';

/** Where unit tests stand; those under `tests/browser` are of another runner. */
const folders = ['src', 'machines', 'tests'] as const;
const isUnit = (file: string): boolean => file.endsWith('.test.ts') && !file.startsWith('tests/browser/');

/** All unit tests of the project, by their paths from its root. */
export function unitFiles(): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file.replaceAll('\\', '/')}`
      )
    )
    .filter(isUnit)
    .sort();
}

/** Whole calls and tickets, by the first letter of what they are about: they hold more than all others. */
const isWhole = (file: string): boolean => /^tests\/[^/]+$/.test(file);
/** By their first letters, so that no part holds much more than another. */
const letters: readonly RegExp[] = [/^tests\/[a-f]/, /^tests\/[g-p]/, /^tests\/[^a-p]/];
const isCore = (file: string): boolean => file.startsWith('src/lib/');

/**
 * The unit tests in parts that are run one after the other, each by processes of its own: what modules remember goes with them. Rooms are loaded once for each
 * part, and all of them in one process came to more memory than Node gives one.
 */
export function unitParts(files: readonly string[]): readonly (readonly string[])[] {
  return [
    ...letters.map((part) => files.filter((file) => isWhole(file) && part.test(file))),
    files.filter(isCore),
    files.filter((file) => !isWhole(file) && !isCore(file))
  ];
}
