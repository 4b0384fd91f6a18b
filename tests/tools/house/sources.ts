import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the product. */
export interface SourceFile {
  /** Relative to the checkout, with slashes. */
  readonly path: string;
  /** Number of lines, blank ones and comments included. */
  readonly lines: number;
  /** TypeScript of the file; of a component, its scripts. */
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

/** Scripts of a component, the module's and the instance's; markup becomes blank lines, so that line numbers hold. */
export function scriptsIn(component: string): string {
  let end = 0;
  let code = '';
  for (const match of component.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + match[1]!.length;
    code += newlinesOf(component.slice(end, start)) + match[2]!;
    end = start + match[2]!.length;
  }
  return code;
}

const newlinesOf = (text: string): string => text.replace(/[^\n]/g, '');
