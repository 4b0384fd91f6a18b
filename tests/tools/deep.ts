/**
 * `npm run deep [-- <word>…] [-- --since <commit>] [-- --list]`: runs what takes too long for `npm test`: each `*.deep.test.ts` and
 * `*.deep.spec.ts`, mutants, proofs and bench. Words choose by room or path, `--since` by what changed. What passed of an unchanged tree
 * is kept, so that an interrupted run goes on. Ends with a table and `N passed, N failed`; exit 1 if anything failed, 2 if used wrongly.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../../src/build/run-command.ts';
import { chosenJobs, deepJobs, type Job } from './deep/jobs.ts';
import { changedSince, Kept, treeDigest, type Outcome } from './deep/kept.ts';
import { runJobs } from './deep/run.ts';

const root = resolve(import.meta.dirname, '../..');
process.chdir(root);

function line(job: Job, outcome: Outcome, mark: string): string {
  const counts = `${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} FAILED` : ''}`;
  return `${mark.padEnd(7)}${outcome.took_s.toFixed(1).padStart(8)} s  ${job.name.padEnd(64)} ${counts}`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' }, list: { type: 'boolean', default: false } }
  });
  const changed = values.since === undefined ? {} : { changed: changedSince(root, values.since) };
  const jobs = chosenJobs(deepJobs(root), { words: positionals, ...changed });
  if (values.list) {
    for (const { name } of jobs) console.log(name);
    return 0;
  }
  const kept = new Kept(join(root, 'node_modules/.cache/switchboard/deep.json'), treeDigest(root));
  const isKept = (job: Job): boolean => kept.get(job.name) !== undefined;
  const rows = new Map(jobs.filter(isKept).map((job) => [job.name, line(job, kept.get(job.name)!, 'kept')]));
  const open = jobs.filter((job) => !isKept(job));
  console.log(`${jobs.length} jobs, ${rows.size} passed before on this tree.`);
  const outcomes: Outcome[] = jobs.filter(isKept).map(({ name }) => kept.get(name)!);
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-deep-'));
  try {
    await runScript('generate', []);
    await runJobs(open, folder, (job, outcome) => {
      kept.add(job.name, outcome);
      outcomes.push(outcome);
      rows.set(job.name, line(job, outcome, outcome.failed > 0 ? 'FAILED' : 'ok'));
      console.log(rows.get(job.name));
      for (const failure of outcome.failures) console.log(`        ${failure}`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${jobs.map(({ name }) => rows.get(name) ?? `not run  ${name}`).join('\n')}\n`);
  const sum = (of: 'passed' | 'failed'): number => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\nusage: npm run deep [-- <room or word>…] [-- --since <commit>] [-- --list]`
  );
  process.exitCode = 2;
}
