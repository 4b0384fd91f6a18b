/** Rules of the house that no linter knows. Each message says what to do instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface HouseRule {
  /** The claim, and the title of the test. */
  readonly claim: string;
  /** Where it holds: a file's path must match. */
  readonly where: RegExp;
  readonly except?: RegExp;
  readonly forbidden: RegExp;
  /** What to do instead. */
  readonly cure: string;
  /** A line that breaks the rule, which proves that it can be broken. */
  readonly broken: string;
}

const MAX_LINES = 400;
const CODE = /\.(ts|js|cjs|svelte|css)$/;
const TEST = /\.test\.ts$/;
// Written so that this file does not break the rules it states.
const word = (...pieces: string[]): string => pieces.join('');

const RULES: readonly HouseRule[] = [
  {
    claim: 'no text is ever taken for markup',
    where: /^src\/.*\.svelte$/,
    forbidden: /\{@html/,
    cure: 'Draw it with elements. A text from a scenario or a trainee is never markup.',
    broken: '{@html text}'
  },
  {
    claim: 'below session nobody reads a clock or draws chance',
    where:
      /^(machines|src\/lib\/(domain|kernel|calendar|language|scenario|cast|chart|play|ticket|operations|simulation|sandbox|scoring))\//,
    except: TEST,
    forbidden: /\b(Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|randomUUID\()/,
    cure: 'Take the time (now_ms) or the seed as an argument: a run must be the same whenever it is folded.',
    broken: 'const now_ms = Date.now();'
  },
  {
    claim: 'no checker is silenced',
    where: /^(src|machines)\//,
    forbidden: /@ts-(ignore|nocheck)|eslint-disable|svelte-ignore/,
    cure: 'Mend what the checker found. If the rule itself is wrong here, change it in its config for everybody.',
    broken: word('// @ts-', 'ignore')
  },
  {
    claim: 'nothing is of the type that is every type',
    where: /^(src|machines)\/.*\.(ts|svelte)$/,
    forbidden: /\bas any\b|:\s*any\b(?=\s*[;,)=\]>{|&]|\s*$)/,
    cure: 'Write unknown and narrow it, or name the type. Values from outside enter through a schema.',
    broken: 'function read(input: any): void {'
  },
  {
    claim: 'a pattern is written out, never made from a text',
    where: /^(src|machines)\//,
    except: TEST,
    forbidden: /new RegExp\(\s*(?!['"/])/,
    cure: 'Use a literal, or compare texts with includes and startsWith. A made pattern can be slow or match too much.',
    broken: 'new RegExp(name)'
  },
  {
    claim: 'the app talks to no other host',
    where: /^src\/(lib|routes)\//,
    except: TEST,
    forbidden: /https?:\/\/(?!www\.w3\.org\/|localhost\b|127\.0\.0\.1\b)[\w.-]/,
    cure: 'Ship the file with the app, under static/ or as an import. A call centre has no internet.',
    broken: word("fetch('https:", "//cdn.example.org/a.js')")
  }
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => CODE.test(path) && !path.includes('/paraglide/'));
}

const files = ['src', 'machines', 'static', 'tests'].flatMap(filesBelow).map((path) => ({
  path,
  lines: readFileSync(path, 'utf8').split('\n')
}));

function breaches({ where, except, forbidden }: HouseRule): string[] {
  return files
    .filter(({ path }) => where.test(path) && !except?.test(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, at) => (forbidden.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : []))
    );
}

describe('house rules', () => {
  test.each(RULES)('$claim', (rule) => {
    expect(breaches(rule), rule.cure).toEqual([]);
  });

  test.each(RULES)('the rule that $claim can be broken', ({ broken, forbidden }) => {
    expect(broken).toMatch(forbidden);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = files.filter(({ lines }) => lines.length - 1 > MAX_LINES);
    const said = long.map(({ path, lines }) => `${path}: ${lines.length - 1} lines`);
    expect(said, 'Split it where its subject changes; a second family of things is a second file.').toEqual([]);
  });
});
