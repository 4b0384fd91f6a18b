/** What comments and documents name is there: a file that has moved takes along those who speak of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folders = ['src', 'machines', 'scenarios', 'static', 'tests', '.ci'];
const extensions = ['ts', 'js', 'cjs', 'svelte', 'yaml', 'md', 'json', 'jsonl', 'txt', 'css', 'html'];

/** Written like paths of this project, and meant for others: what a reader makes, what is built, kinds of files. */
const others = [
  'Node.js',
  'scenarios/mine.yaml',
  'mine.yaml',
  'run.yaml',
  'scenarios/my-scenario.yaml',
  'policy.yaml',
  '200.html',
  '#room/file',
  'page.ts',
  'build/'
];

const paths = [
  ...readdirSync('.', { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : [])),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      (entry) => `${join(entry.parentPath, entry.name).replaceAll('\\', '/')}${entry.isDirectory() ? '/' : ''}`
    )
  ),
  ...folders.map((folder) => `${folder}/`)
];
/** Every end of every path: files by their names, folders with a slash behind them. */
const ends = new Set(paths.flatMap((path) => path.split('/').map((_, at, all) => all.slice(at).join('/'))));
const rooms = new Set(paths.flatMap((path) => /^(?:src\/(?:lib\/)?)?([\w-]+)\//.exec(path)?.[1] ?? []));

/** The comments of a file, or all of a document. */
function prose(path: string, text: string): string {
  if (path.endsWith('.md')) return text;
  if (path.endsWith('.yaml'))
    return text
      .split('\n')
      .filter((line) => /^\s*#/.test(line))
      .join('\n');
  if (!/\.(ts|js|cjs|svelte|css)$/.test(path)) return '';
  return [...text.matchAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/[^\n]*|<!--[^]*?-->/gm)].map(([comment]) => comment).join('\n');
}

const words = /(?<![\w@/.:#$*-])(?:\.{1,2}\/)*(#?\w[\w.[\]()$-]*(?:\/[\w.[\]()$*-]+)*\/?)/g;
const endsLikeAFile = new RegExp(`[\\w\\])]\\.(?:${extensions.join('|')})$`);

/** What a text names as files and folders of this project. */
function named(text: string): readonly string[] {
  const found = [...text.matchAll(words)].map(([, word]) => word!.replace(/[.)\]]+$/, '').replace(/\]\(.*$/, ''));
  return found.filter(
    (word) =>
      !word.includes('*') &&
      (endsLikeAFile.test(word) || (word.includes('/') && rooms.has(word.replace('#', '').split('/')[0]!)))
  );
}

/** True if there is a file or folder of that name; a module may be named without its ending. */
function exists(name: string): boolean {
  const path = name.replace(/^#/, '');
  return ['', '/', '.ts', '.svelte.ts', '.svelte'].some((ending) => ends.has(path.replace(/\/$/, '/') + ending));
}

/** Generated files speak of others' sources, and this one of what is not there. */
const left = /^(src\/lib\/app\/(paraglide|project\.inlang)\/|tests\/references\.test\.ts$)/;
const written = paths.filter((path) => !path.endsWith('/') && !left.test(path));

describe('what is named in comments and documents', () => {
  test('is there', () => {
    const dead = written.flatMap((path) =>
      named(prose(path, readFileSync(path, 'utf8')))
        .filter((name) => !others.includes(name) && !exists(name))
        .map((name) => `${path}: ${name}`)
    );
    expect(dead).toEqual([]);
  });

  test.each([
    ['// see kernel/gone.ts for why', ['kernel/gone.ts']],
    ['/** As `#kernel/gone` has it. */', ['#kernel/gone']],
    ['/* a file in kernel/inside/gone */', ['kernel/inside/gone']],
    ['/* either/or, 24/7, and/or */', []]
  ])('%s would be found if it were not', (comment, names) => {
    expect(named(prose('a.ts', comment)).filter((name) => !exists(name))).toEqual(names);
  });

  test('is known from nothing but what is there', () => {
    expect(
      ['kernel/fold.ts', '#kernel/fold', 'machines/policy/', 'tests/traces'].filter((name) => !exists(name))
    ).toEqual([]);
  });
});
