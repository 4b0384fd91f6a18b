import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseFigures } from './figures.ts';
import { scriptsIn } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-house-'));

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "imports": { "#contact/*": "./src/lib/contact/*.ts", "#machines/*": "./machines/*.ts" } }',
  'machines/call.ts': 'export interface Row {}\nexport class Call {}\n',
  'machines/idle.ts': 'export const idle = 1;\n',
  'src/lib/contact/play.ts': "import '#machines/call';\nimport './inside/one.ts';\nexport type Row = 1;\n",
  'src/lib/contact/inside/one.ts': "import type { two } from './two.ts';\nexport type One = typeof two;\n",
  'src/lib/contact/inside/two.ts': "export const two = () => import('./one.ts');\n",
  'src/lib/contact/play.test.ts': "import '#machines/idle';\nexport interface Call {}\n",
  'src/lib/contact/testing/sample.ts': 'export interface One {}\n',
  'src/lib/cast/people.ts': 'export interface One {}\n',
  'src/lib/app/paraglide/messages.ts': 'export interface One {}\n',
  'tests/tools/bench.ts': "import '../../machines/call.ts';\n",
  'src/routes/Page.svelte':
    '<script module lang="ts">\n  export interface Props {}\n</script>\n<script lang="ts">\n  import \'#contact/play\';\n  import \'#contact/inside/two\';\n</script>\n<p>interface Row</p>\n'
};

beforeAll(() => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a small house is counted: tests, generated code and invented people stand apart', () => {
  const figures = houseFigures(folder).map(({ name, value, beside, counted }) => ({ name, value, beside, counted }));
  expect(figures).toEqual([
    {
      name: 'type names declared in two or more files',
      value: 1,
      beside: 'of 4',
      counted: ['Row: machines/call.ts src/lib/contact/play.ts']
    },
    { name: 'lines of product code', value: 17, beside: 'in 6 files, median 2; beside them 1 of tools', counted: [] },
    {
      name: 'circles of files',
      value: 1,
      beside: '6 imports',
      counted: ['src/lib/contact/inside/one.ts src/lib/contact/inside/two.ts']
    },
    {
      name: 'imports past a door',
      value: 1,
      beside: '2 rooms',
      counted: ['src/routes/Page.svelte > src/lib/contact/inside/two.ts']
    },
    { name: 'doors nobody uses', value: 1, beside: 'of 3', counted: ['machines, 1 of 2: machines/idle.ts'] }
  ]);
});

test('of a component only its scripts are code', () => {
  expect(scriptsIn(FILES['src/routes/Page.svelte']!)).not.toContain('interface Row');
});
