import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the product. */
export interface SourceFile {
  /** From the checkout, with slashes. */
  readonly path: string;
  /** Its lines as they stand. */
  readonly lines: number;
  /** Its TypeScript: of a component, what its scripts hold. */
  readonly code: string;
}

/** Not written by hand, or not product: generated code, tests, what only tests use, and invented people. */
const GENERATED = /(^|\/)(paraglide|project\.inlang)\//;
const APART = /(^|\/)(paraglide|project\.inlang|testing)\/|\.test\.ts$|^src\/lib\/cast\//;

/**
 * Reads the files of a checkout under some places, files or folders, in the order of their paths.
 * @param options.tests true: all TypeScript that is written by hand, not the product alone
 */
export function sourcesIn(
  root: string,
  places: readonly string[],
  { tests = false }: { readonly tests?: boolean } = {}
): readonly SourceFile[] {
  return places
    .flatMap((place) => pathsUnder(root, place))
    .filter((path) => /\.(ts|svelte)$/.test(path) && !(tests ? GENERATED : APART).test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, lines: text.split('\n').length - 1, code: path.endsWith('.svelte') ? scriptsIn(text) : text };
    });
}

function pathsUnder(root: string, place: string): readonly string[] {
  if (!existsSync(join(root, place))) return [];
  if (statSync(join(root, place)).isFile()) return [place];
  const names = readdirSync(join(root, place), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${place}/${name.replaceAll('\\', '/')}`);
}

/** What stands between the script tags of a component, the module's script and the instance's. */
export function scriptsIn(component: string): string {
  return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');
}
