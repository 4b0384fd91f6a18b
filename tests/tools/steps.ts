import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countReport, errorsSaid, settle, type Counts, type FileOutcome } from './counts.ts';
import { getBrowser } from './get-browser.ts';
import { runScript } from '../../src/build/run-command.ts';

export interface StepResult extends Counts {
  readonly output: string;
  /** One short phrase for the list, if there is more to say than "passed". */
  readonly note?: string;
  /** Its test files, if it has some. */
  readonly files?: readonly FileOutcome[];
}

/** What a step is handed: a folder for its reports, and somebody who listens. */
export interface Surroundings {
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** One step of `npm test`. Its name is a script of package.json, so that each can be run by hand just so. */
export interface Step {
  readonly name: string;
  /** Steps that must have ended before, if they are run at all. */
  readonly after: readonly string[];
  /** True: nothing else runs meanwhile, because it measures or clicks against the clock. */
  readonly alone?: boolean;
  /** True: what it prints is worth reading even when it passed. */
  readonly talks?: boolean;
  run(surroundings: Surroundings): Promise<StepResult>;
}

async function once(script: string, env: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const { code, output } = await runScript(script, [], { env });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

function simple(name: string, after: readonly string[] = [], rest: Partial<Step> = {}): Step {
  return { name, after, run: () => once(name), ...rest };
}

/** Runs a test runner and reads its report; without one the exit code decides, and what the runner says of errors is named. */
async function runTests(
  script: 'unit' | 'browser',
  args: readonly string[],
  { file, env = {} }: { readonly file: string; readonly env?: Readonly<Record<string, string>> }
): Promise<StepResult> {
  const { code, output } = await runScript(script, args, { env });
  const { files, ...counts } = readReport(file, script);
  const settled = settle(counts, code);
  const isNamed = settled.failed === 0 || (settled.failures?.length ?? 0) > 0;
  const failures = isNamed ? settled.failures! : errorsSaid(output);
  return { ...settled, failures, files, output, note: `${settled.passed + settled.failed} tests` };
}

/** Known weaknesses of what users run. Without a registry nothing can be asked, which is no failure. */
async function audited(): Promise<StepResult> {
  const result = await once('audited');
  const isOffline =
    result.failed > 0 && /audit endpoint returned an error|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/.test(result.output);
  return isOffline ? { passed: 1, failed: 0, output: '', note: 'skipped: no registry answers' } : result;
}

function readReport(file: string, script: 'unit' | 'browser'): ReturnType<typeof countReport> {
  try {
    return countReport(JSON.parse(readFileSync(file, 'utf8')), script);
  } catch {
    return { passed: 0, failed: 1, failures: [], files: [] };
  }
}

function unit({ folder }: Surroundings): Promise<StepResult> {
  const file = join(folder, 'unit.json');
  return runTests('unit', ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], { file });
}

async function browser({ folder, say }: Surroundings): Promise<StepResult> {
  const began_ms = performance.now();
  const found = await getBrowser(say);
  if ('message' in found) return { passed: 0, failed: 1, output: found.message };
  say(`browser: ${found.path}, found or fetched in ${((performance.now() - began_ms) / 1000).toFixed(1)} s`);
  const file = join(folder, 'browser.json');
  const env = { CHROMIUM_PATH: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  return runTests('browser', ['--reporter=dot,json'], { file, env });
}

/** In the order in which they start: the long ones first, so that short ones fill the second core; test runners take both cores. */
export const STEPS: readonly Step[] = [
  // Where CI is set, kept layouts that are not of these charts are an error.
  { name: 'build', after: [], run: () => once('build', { CI: '1' }) },
  simple('types'),
  simple('lint'),
  simple('format'),
  simple('rooms'),
  simple('unused'),
  { name: 'audited', after: [], run: audited },
  simple('calendar'),
  simple('house'),
  simple('budgets', ['build'], { talks: true }),
  { name: 'unit', after: ['build'], alone: true, run: unit },
  { name: 'browser', after: ['build'], alone: true, run: browser }
];
