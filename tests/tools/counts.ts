import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** How many checks of a step passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** The failed ones by name, each with the first line of its message. */
  readonly failures?: readonly string[];
  /** Tests that passed on their second try, by name. */
  readonly retried?: readonly string[];
}

/** The same for one test file. */
export interface FileOutcome extends Required<Counts> {
  /** As the runner names it: absolute, or from the root. */
  readonly file: string;
  readonly took_s: number;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      name: z.string(),
      message: z.string().optional(),
      startTime: z.number().default(0),
      endTime: z.number().default(0),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).optional() })
      )
    })
  )
});

const spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z
    .array(
      z.object({
        status: z.string().optional(),
        results: z.array(
          z.object({
            duration: z.number().default(0),
            error: z
              .object({ message: z.string().optional(), location: z.object({ line: z.number() }).optional() })
              .optional()
          })
        )
      })
    )
    .default([])
});
type Spec = z.infer<typeof spec>;

/** Playwright's suites nest. */
interface Suite {
  readonly suites?: readonly Suite[] | undefined;
  readonly specs?: readonly Spec[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    suites: z.array(suite).optional(),
    specs: z.array(spec).optional()
  })
);

const playwrightReport = z.object({
  config: z.object({ rootDir: z.string() }).optional(),
  errors: z.array(z.unknown()),
  suites: z.array(suite).optional()
});

/** A step that failed without a failed test (it crashed, it printed no report) still counts as one failure. */
export function settle(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** What a runner says of errors that are of no test, such as a promise that nobody waited for: the lines with the word, at most so many. */
export function errorsSaid(output: string, most = 6): readonly string[] {
  const lines = stripVTControlCharacters(output).split('\n');
  const said = lines.map((line) => line.trim()).filter((line) => /\b(\w*Error|Unhandled|Failed)\b/.test(line));
  // They stand at the end; what tests print of errors that they make on purpose comes before.
  return said.slice(-most);
}

const firstLine = (text: string | undefined): string => text?.trim().split('\n')[0] ?? '';

/** Reads a runner's JSON report file by file. A file that could not be loaded is one failure. Throws on another format. */
export function fileOutcomes(report: unknown, runner: 'unit' | 'browser'): readonly FileOutcome[] {
  return runner === 'unit' ? vitestFiles(report) : playwrightFiles(report);
}

function vitestFiles(report: unknown): readonly FileOutcome[] {
  return vitestReport.parse(report).testResults.map((result) => {
    const { name: file, status, message, assertionResults: all } = result;
    const failed = all.filter((one) => one.status === 'failed');
    const isUnloaded = status === 'failed' && all.length === 0;
    return {
      file,
      passed: all.filter((one) => one.status === 'passed').length,
      failed: failed.length + (isUnloaded ? 1 : 0),
      failures: isUnloaded
        ? [`${file}: ${firstLine(message)}`]
        : failed.map((one) => `${file} › ${one.fullName}: ${firstLine(one.failureMessages?.[0])}`),
      retried: [],
      took_s: (result.endTime - result.startTime) / 1000
    };
  });
}

function playwrightFiles(report: unknown): readonly FileOutcome[] {
  const { config, suites = [] } = playwrightReport.parse(report);
  const specs = suites.flatMap(specsOf);
  return [...new Set(specs.map(({ file }) => file))].map((file) => {
    const own = specs.filter((it) => it.file === file);
    const durations_ms = own.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map((it) => it.duration)));
    return {
      file: config ? join(config.rootDir, file) : file,
      passed: own.filter(({ ok }) => ok).length,
      failed: own.filter(({ ok }) => !ok).length,
      failures: own.filter(({ ok }) => !ok).map(failureOf),
      retried: own.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(failureOf),
      took_s: durations_ms.reduce((sum, ms) => sum + ms, 0) / 1000
    };
  });
}

function specsOf({ suites = [], specs = [] }: Suite): readonly Spec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function failureOf({ file, title, tests }: Spec): string {
  const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
  if (!error) return `${file} › ${title}`;
  const line = error.location ? `:${error.location.line}` : '';
  return `${file}${line} › ${title}: ${firstLine(stripVTControlCharacters(error.message ?? ''))}`;
}

/** Adds up files; a report with errors of no test is one failure. */
export function countReport(
  report: unknown,
  runner: 'unit' | 'browser'
): Counts & { readonly files: readonly FileOutcome[] } {
  const files = fileOutcomes(report, runner);
  const sum = (of: 'passed' | 'failed'): number => files.reduce((total, file) => total + file[of], 0);
  const isUnsound = runner === 'browser' && playwrightReport.parse(report).errors.length > 0;
  return {
    passed: sum('passed'),
    failed: sum('failed') === 0 && isUnsound ? 1 : sum('failed'),
    failures: files.flatMap(({ failures }) => failures),
    retried: files.flatMap(({ retried }) => retried),
    files
  };
}
