import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runScript } from '../../../src/build/run-command.ts';
import { fileOutcomes, type FileOutcome } from '../counts.ts';
import { getBrowser } from '../get-browser.ts';
import type { Job } from './jobs.ts';
import type { Outcome } from './kept.ts';

/** Files that one process of a runner takes: what it remembers of rooms is shared, and an interruption loses no more. */
const AT_ONCE = 6;

type Ended = (job: Job, outcome: Outcome) => void;

/** Runs jobs: unit files first, then scripts, then browser files after one build. Each is reported as it ends; none stops the others. */
export async function runJobs(jobs: readonly Job[], folder: string, ended: Ended): Promise<void> {
  const of = (kind: Job['kind']): readonly Job[] => jobs.filter((job) => job.kind === kind);
  for (const chunk of chunks(of('unit'))) await runFiles(chunk, { script: 'unit', folder, env: {}, ended });
  for (const job of of('script')) {
    const { code, output, took_ms } = await runScript(job.name, []);
    const failures = code === 0 ? [] : output.trim().split('\n').slice(-6);
    ended(job, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, took_s: took_ms / 1000, failures });
  }
  if (of('browser').length > 0) await runBrowser(of('browser'), folder, ended);
}

async function runBrowser(jobs: readonly Job[], folder: string, ended: Ended): Promise<void> {
  const found = await getBrowser((said) => console.log(said));
  if ('message' in found) throw new Error(found.message);
  const built = await runScript('build', []);
  if (built.code !== 0) throw new Error(`The build failed:\n${built.output.slice(-2_000)}`);
  for (const chunk of chunks(jobs))
    await runFiles(chunk, { script: 'browser', folder, env: { CHROMIUM_PATH: found.path }, ended });
}

function* chunks(jobs: readonly Job[]): Generator<readonly Job[]> {
  for (let at = 0; at < jobs.length; at += AT_ONCE) yield jobs.slice(at, at + AT_ONCE);
}

interface Running {
  readonly script: 'unit' | 'browser';
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly ended: Ended;
}

async function runFiles(jobs: readonly Job[], { script, folder, env, ended }: Running): Promise<void> {
  const report = join(folder, 'report.json');
  const reporting = script === 'unit' ? ['--reporter=json', `--outputFile.json=${report}`] : ['--reporter=json'];
  const { output, took_ms } = await runScript(script, [...jobs.map(({ name }) => name), ...reporting], {
    env: { ...env, SB_DEEP: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  });
  const outcomes = read(report, script);
  for (const job of jobs) {
    const own = outcomes.find(({ file }) => relative('.', file).replaceAll('\\', '/') === job.name);
    const missing = { passed: 0, failed: 1, took_s: took_ms / 1000, failures: output.trim().split('\n').slice(-6) };
    ended(job, own ?? missing);
  }
}

function read(report: string, script: Running['script']): readonly FileOutcome[] {
  try {
    return fileOutcomes(JSON.parse(readFileSync(report, 'utf8')), script);
  } catch {
    return [];
  }
}
