import {
  coverage as coverageOf,
  type CoverageEvidence,
  type CoverageRow,
  type Gap,
  gapsOf,
  type TestFile
} from '#analysis/coverage';
import { inLang, type Lang, type Text } from '#domain/text';
import type { Clause } from '#machines/clause';
import { sopText, type ClauseNumbers } from '#machines/sop-text';
import { sopClauses } from '#machines/sop-clauses';
import { json } from '../arguments.ts';
import { command, type Command, type ExitCode, type Io } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { diagnosticLines, padded } from '../print.ts';

import { chartsOfTheSop } from '#analysis/carriers';
import { good, type Result } from '#diagnostics/diagnostic';
import { exercises } from '../evidence/exercises.ts';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.ts';

const own = 'tests/coverage.test.ts';
const kinds = {
  states: { zh: '状态', en: 'state' },
  transitions: { zh: '转移', en: 'transition' },
  timers: { zh: '计时', en: 'timer' },
  rules: { zh: '评分', en: 'rule' }
} as const satisfies Partial<Record<keyof CoverageRow, Text>>;

const lacks: Readonly<Record<Gap, Text>> = {
  carrier: {
    zh: '没有任何状态、转移、计时或评分规则承载',
    en: 'no state, transition, timer or scoring rule carries it'
  },
  exercise: { zh: '没有标准通话或轨迹用到', en: 'no golden run and no trace exercises it' },
  test: { zh: '没有测试提到', en: 'no test names it' }
};

/** `sb coverage`: carriers, exercises and tests of every clause. Exits with 1 if a clause lacks any of these. */
export const coverage: Command = command({
  name: 'coverage',
  summary: {
    zh: '逐条列出条款由什么承载、哪里用到、哪些测试提到',
    en: 'For every clause: what carries it, what exercises it, which tests name it'
  },
  options: json,
  async run({ values }, io) {
    const found = await evidence();
    if (!found.ok) {
      for (const it of found.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const policy = await loadPolicy();
    return report(sopClauses, found.value, values.json === true, io, policy.ok ? policy.value : undefined);
  }
});

/** Prints a row for each clause, with its gaps and the numbers of `policy`. Returns 1 if there is a gap. */
export function report(
  clauses: readonly Clause[],
  found: CoverageEvidence,
  json: boolean,
  { out, err, lang }: Pick<Io, 'out' | 'err' | 'lang'>,
  policy?: ClauseNumbers
): ExitCode {
  const rows = coverageOf(clauses, found);
  if (json) out(JSON.stringify(rows, null, 2));
  else {
    clauses.forEach((clause, at) => textOf(clause, rows[at]!, lang, policy).forEach((line) => out(line)));
    out(total(rows));
  }
  const lacking = rows.flatMap((row) => gapsOf(row).map((gap) => ({ clause: row.clause, gap })));
  for (const { clause, gap } of lacking) err(`${padded(clause, width)}${inLang(lacks[gap], lang)}`);
  return lacking.length > 0 ? 1 : 0;
}

const width = 28;

function total(rows: readonly CoverageRow[]): string {
  return `${rows.filter((row) => gapsOf(row).length === 0).length} of ${rows.length}`;
}

function textOf(clause: Clause, row: CoverageRow, lang: Lang, policy?: ClauseNumbers): readonly string[] {
  const carriers = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
    const [first, ...more] = row[kind];
    if (first === undefined) return [];
    return [`${inLang(kinds[kind], lang)} ${first}${more.length > 0 ? ` +${more.length}` : ''}`];
  });
  const [used, named] = [row.exercised.length, row.tests.length];
  const counts: Text = {
    zh: `用到 ${used} 处 · 测试 ${named} 个`,
    en: `exercised ${used} ${used === 1 ? 'time' : 'times'} · ${named} ${named === 1 ? 'test' : 'tests'}`
  };
  const none: Text = { zh: '无承载', en: 'nothing carries it' };
  const indent = ' '.repeat(width);
  return [
    `${padded(clause.id, width)}${inLang(sopText(clause.id, policy), lang)}`,
    `${indent}${carriers.length > 0 ? carriers.join(' · ') : inLang(none, lang)}`,
    `${indent}${inLang(counts, lang)}`
  ];
}

/** Returns the SOP charts, everything the tests play, and the tests; or diagnostics of what cannot be played. */
export async function evidence(): Promise<Result<CoverageEvidence>> {
  const played = await exercises();
  return played.ok ? good({ charts: chartsOfTheSop(), exercises: played.value, tests: testFiles() }) : played;
}

/** Returns every `*.test.ts` and all other code under `tests/`. */
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
