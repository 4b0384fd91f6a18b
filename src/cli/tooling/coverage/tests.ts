import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../files.ts';

/** A test file and its text. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** The test of this very table names clauses to prove nothing about them. */
const own = 'tests/coverage.test.ts';

/** Every `*.test.ts`, and whatever else under `tests/` is code. */
export function testFiles(): readonly TestFile[] {
  return ['machines', 'src', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`
      )
    )
    .filter((path) => path !== own && (path.startsWith('tests/') ? path.endsWith('.ts') : path.endsWith('.test.ts')))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Whether a text names a clause; `3.1-vip-1h` does not name `3.1-vip`. */
export function names(text: string, clause: string): boolean {
  for (let at = text.indexOf(clause); at >= 0; at = text.indexOf(clause, at + 1)) {
    const [before, behind] = [text[at - 1] ?? '', text[at + clause.length] ?? ''];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(behind)) return true;
  }
  return false;
}
