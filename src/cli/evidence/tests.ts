import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestFile } from '#analysis/coverage';
import { root } from '../files.ts';

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
