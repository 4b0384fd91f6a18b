import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countPlaywright, countVitest, errorsSaid, settle, type Counts } from './counts.ts';
import { getBrowser } from './get-browser.ts';
import { runScript } from '../../src/build/run-command.ts';
import { unitFiles, unitParts } from './unit-parts.ts';

export interface StepResult extends Counts {
  readonly output: string;
  /** One short phrase for the list, if there is more to say than "passed". */
  readonly note?: string;
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

async function once(script: string): Promise<StepResult> {
  const { code, output } = await runScript(script, []);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function simple(name: string, after: readonly string[] = [], rest: Partial<Step> = {}): Step {
  return { name, after, run: () => once(name), ...rest };
}

/** Reads a report that a runner left; a missing or an odd one leaves it to the exit code. */
function readReport(file: string, count: (report: unknown) => Counts, code: number): Counts {
  try {
    return settle(count(JSON.parse(readFileSync(file, 'utf8'))), code);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The same, with what failed by name; where it is no test that failed, with what the runner says. */
function counted(file: string, count: (report: unknown) => Counts, code: number, output: string): Counts {
  const counts = readReport(file, count, code);
  const isNamed = counts.failed === 0 || (counts.failures?.length ?? 0) > 0;
  return isNamed ? counts : { ...counts, failures: errorsSaid(output) };
}

async function unit({ folder }: Surroundings): Promise<StepResult> {
  const parts: StepResult[] = [];
  // What one part has made ready to run the next one finds made ready; nothing of it outlives the run.
  const remembering = ['--experimental.fsModuleCache', `--experimental.fsModuleCachePath=${join(folder, 'modules')}`];
  for (const [at, files] of unitParts(unitFiles()).entries()) {
    const file = join(folder, `unit-${at}.json`);
    const args = [...files, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...remembering];
    const { code, output } = await runScript('unit', args);
    parts.push({ ...counted(file, countVitest, code, output), output });
  }
  const [passed, failed] = [parts.map((part) => part.passed), parts.map((part) => part.failed)].map(sumOf);
  return {
    passed: passed!,
    failed: failed!,
    failures: parts.flatMap(({ failures = [] }) => failures),
    // What passed has nothing to say.
    output: parts.flatMap((part) => (part.failed > 0 ? [part.output] : [])).join('\n'),
    note: `${passed! + failed!} tests`
  };
}

async function browser({ folder, say }: Surroundings): Promise<StepResult> {
  const found = await getBrowser(say);
  if ('message' in found) return { passed: 0, failed: 1, output: found.message };
  const file = join(folder, 'browser.json');
  const env = { CHROMIUM_PATH: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { code, output } = await runScript('browser', ['--reporter=dot,json'], { env });
  const counts = counted(file, countPlaywright, code, output);
  return { ...counts, output, note: `${counts.passed + counts.failed} tests in ${found.path}` };
}

/** In the order in which they start. The long ones stand first, so that the short ones fill the second core. */
export const STEPS: readonly Step[] = [
  simple('build'),
  simple('types'),
  { name: 'unit', after: [], run: unit },
  simple('lint'),
  simple('format'),
  simple('rooms'),
  simple('unused'),
  simple('calendar'),
  simple('budgets', ['build'], { talks: true }),
  { name: 'browser', after: ['build'], alone: true, run: browser }
];
