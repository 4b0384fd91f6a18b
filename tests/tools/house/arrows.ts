import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './sources.ts';

/** An import from one product file to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Field `imports` of package.json, such as `"#contact/*": "./src/lib/contact/*.ts"`. */
export type Aliases = Readonly<Record<string, string>>;

/** Imports between files: static and dynamic, of values and of types. */
export function arrowsBetween(files: readonly SourceFile[], aliases: Aliases): readonly Arrow[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path, code }) =>
    ts.preProcessFile(code, true, true).importedFiles.flatMap(({ fileName }): readonly Arrow[] => {
      const to = resolved(path, fileName, aliases, known);
      return to === undefined || to === path ? [] : [{ from: path, to }];
    })
  );
}

function resolved(from: string, name: string, aliases: Aliases, known: ReadonlySet<string>): string | undefined {
  const target = name.startsWith('.') ? posix.join(posix.dirname(from), name) : aliased(name, aliases);
  return ['', '.ts', '.svelte', '.svelte.ts'].map((end) => `${target}${end}`).find((path) => known.has(path));
}

function aliased(name: string, aliases: Aliases): string | undefined {
  for (const [pattern, path] of Object.entries(aliases)) {
    const [head = '', tail = ''] = pattern.split('*');
    if (!name.startsWith(head) || !name.endsWith(tail)) continue;
    return posix.normalize(path.replace('*', name.slice(head.length, name.length - tail.length)));
  }
  return undefined;
}

/** Import cycles: groups of files that reach each other. */
export function circlesIn(arrows: readonly Arrow[]): readonly (readonly string[])[] {
  const ahead = new Map<string, string[]>();
  for (const { from, to } of arrows) ahead.set(from, [...(ahead.get(from) ?? []), to]);
  const reached = new Map([...ahead.keys()].map((file) => [file, reachedFrom(file, ahead)]));
  const isWith = (file: string) => (other: string) =>
    reached.get(file)!.has(other) && reached.get(other)?.has(file) === true;
  const circles = [...ahead.keys()]
    .filter((file) => reached.get(file)!.has(file))
    .map((file) => [...ahead.keys()].filter(isWith(file)));
  return circles.filter((circle, at) => circles.findIndex((other) => other[0] === circle[0]) === at);
}

function reachedFrom(start: string, ahead: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of ahead.get(file) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
