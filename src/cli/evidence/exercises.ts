import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sopClauseOf } from '#machines/sop-clauses';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Exercise } from '#analysis/coverage';
import { scoreRun } from '#scoring/score';
import { root } from '../files.ts';
import { playFile } from '../play-file.ts';

/** Returns every golden run, played and scored, and every golden trace; or diagnostics of unplayable runs. */
export async function exercises(): Promise<Result<readonly Exercise[]>> {
  const found: Exercise[] = [];
  const wrong: Diagnostic[] = [];
  for (const run of await golden()) {
    if (run.ok) found.push(run.value);
    else wrong.push(...run.diagnostics);
  }
  return wrong.length > 0
    ? bad(...wrong)
    : good([...found, ...recorded('trace', 'tests/traces'), ...recorded('operations', 'tests/operations')]);
}

async function golden(): Promise<readonly Result<Exercise>[]> {
  const results: Result<Exercise>[] = [];
  for (const file of namesIn('tests/runs').filter((name) => name.endsWith('.yaml'))) {
    const path = `tests/runs/${file}`;
    const played = await playFile(file.split('.')[0]!, join(root, path));
    if (!played.ok) {
      results.push(played);
      continue;
    }
    const { findings } = scoreRun(played.value.call, played.value.state, { record: true });
    const due = findings.filter(({ verdict }) => verdict !== 'not-applicable');
    const name = `run ${file.replace(/\.yaml$/, '')}`;
    results.push(good({ name, path, clauses: new Set(due.map(({ clause }) => clause)) }));
  }
  return results;
}

function recorded(kind: string, folder: string): readonly Exercise[] {
  return namesIn(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    const facts = join(root, path, 'facts.txt');
    if (!existsSync(facts)) return [];
    return [{ name: `${kind} ${name}`, path, clauses: clausesOf(readFileSync(facts, 'utf8')) }];
  });
}

/** Returns the clauses named in printed facts, except refused ones, which did not happen. */
export function clausesOf(facts: string): ReadonlySet<string> {
  const happened = facts.split('\n').filter((line) => {
    const kind = /^\d{4}-\d\d-\d\d \d\d:\d\d\S* +(\w+) /.exec(line)?.[1];
    return kind !== undefined && kind !== 'refused';
  });
  return new Set(happened.flatMap((line) => line.split(/ +/).find((word) => sopClauseOf(word) !== undefined) ?? []));
}

function namesIn(folder: string): readonly string[] {
  const there = join(root, folder);
  return existsSync(there) ? readdirSync(there).sort() : [];
}
