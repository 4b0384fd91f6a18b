import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitOf } from './base.ts';
import { countComments } from './comments.ts';
import { BUDGETS, houseFigures } from './figures.ts';
import { lowered } from './lower.ts';
import { scriptsIn } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-house-'));

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "imports": { "#contact/*": "./src/lib/contact/*.ts", "#machines/*": "./machines/*.ts" } }',
  'machines/call.ts': 'export interface Row {}\nexport class Call {}\n',
  'machines/clause.ts': '/** Idle number. */\nexport const idle = 1;\n',
  'src/lib/contact/play.ts': "import '#machines/call';\nimport './inside/one.ts';\nexport type Row = 1;\n",
  'src/lib/contact/inside/one.ts': "import type { two } from './two.ts';\nexport type One = typeof two;\n",
  'src/lib/contact/inside/two.ts': "export const two = () => import('./one.ts');\n",
  'src/lib/contact/play.test.ts': "import '#machines/clause';\nexport interface Call {}\n",
  'src/lib/contact/testing/sample.ts': 'export interface One {}\n',
  'src/lib/cast/people.ts': 'export interface One {}\n',
  'src/lib/app/paraglide/messages.ts': 'export interface One {}\n',
  'tests/tools/bench.ts': "import '../../machines/call.ts';\n",
  'src/routes/Page.svelte':
    '<script module lang="ts">\n  export interface Props {}\n</script>\n<script lang="ts">\n  import \'#contact/play\';\n  import \'#contact/inside/two\';\n  /** What the page shows. */\n  let shown;\n</script>\n<p>interface Row</p>\n'
};

beforeAll(() => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('counts a small project without its tests, generated code and invented people', () => {
  const figures = houseFigures(folder).map(({ name, value, beside, counted }) => ({ name, value, beside, counted }));
  expect(figures).toEqual([
    {
      name: 'type names declared in two or more files',
      value: 1,
      beside: 'of 4',
      counted: ['Row: machines/call.ts src/lib/contact/play.ts']
    },
    { name: 'lines of product code', value: 20, beside: 'in 6 files, median 2; beside them 1 of tools', counted: [] },
    { name: 'files over 400 lines', value: 0, beside: 'of 6', counted: [] },
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
    { name: 'doors nobody uses', value: 1, beside: 'of 3', counted: ['machines, 1 of 2: machines/clause.ts'] },
    {
      name: 'doc comments that open with a vague word',
      value: 1,
      beside: 'of 2',
      counted: ['src/routes/Page.svelte:7 What the page shows.']
    },
    { name: 'doc comments over 25 words', value: 0, beside: 'of 2', counted: [] },
    { name: 'doc comments over 60 words', value: 0, beside: 'of 2', counted: [] }
  ]);
});

test('takes only the scripts of a component as code', () => {
  expect(scriptsIn(FILES['src/routes/Page.svelte']!)).not.toContain('interface Row');
});

test('counts the doc comments that open with a vague word or are too long', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
  const { all, vague, over25, over60 } = countComments(
    [
      "const glob = 'src/**/*.ts';",
      '/* What is no doc comment. */',
      '// Of a line.',
      '/** Number of rows. */',
      'interface Table {',
      '  /** `So` many rows. */',
      '  rows: number;',
      `  /** ${words(25)} @param one ${words(60)} */`,
      `  /** ${words(25)} – ;\n   * @param one ${words(60)} */`,
      `  /**\n   * ${words(20)}\n   * ${words(6)}\n   */`,
      '  columns: number;',
      '}',
      `/** ${words(61)} */`
    ].join('\n')
  );
  const lines = (found: typeof all): readonly number[] => found.map(({ line }) => line);
  expect(lines(all)).toEqual([4, 6, 8, 9, 11, 17]);
  expect(lines(vague)).toEqual([6]);
  expect(lines(over25)).toEqual([8, 11, 17]);
  expect(lines(over60)).toEqual([8, 17]);
});

test('lowers a budget to its figure and raises none', () => {
  const budgets = { ...BUDGETS, 'circles of files': 3, 'doors nobody uses': 1 };
  const figures = [
    { name: 'circles of files', value: 2 },
    { name: 'doors nobody uses', value: 5 }
  ] as const;
  expect(lowered(budgets, figures)).toEqual({ ...budgets, 'circles of files': 2 });
});

test('holds a figure against its budget and the base; a raised budget needs a line of the changelog', () => {
  const name = 'circles of files';
  const limit = (budget: number, before: number, figure: number, changelog: readonly string[] = []): number =>
    limitOf(
      name,
      { ...BUDGETS, [name]: budget },
      { commit: 'abc', figures: { [name]: figure }, budgets: { [name]: before }, changelog }
    );
  expect(limitOf(name, { ...BUDGETS, [name]: 3 }, undefined)).toBe(3);
  expect(limit(5, 5, 4)).toBe(4);
  expect(limit(3, 5, 4)).toBe(3);
  expect(limit(6, 5, 4)).toBe(4);
  expect(limit(6, 5, 4, ['+- Budget of circles of files 5 to 6.'])).toBe(4);
  expect(limit(6, 5, 4, ['+- Budget of circles of files 5 to 6, paid for by one editor less.'])).toBe(6);
});
