import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** How many checks of a step passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** The failed ones by name, each with the first line of what it says: the end of a log is what people are shown. */
  readonly failures?: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      name: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).optional() })
      )
    })
  )
});

/** Playwright's suites stand in each other; only what failed is looked into. */
interface Suite {
  readonly suites?: readonly Suite[] | undefined;
  readonly specs?: readonly z.infer<typeof spec>[] | undefined;
}

const spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z
    .array(
      z.object({
        results: z.array(
          z.object({
            error: z
              .object({ message: z.string().optional(), location: z.object({ line: z.number() }).optional() })
              .optional()
          })
        )
      })
    )
    .optional()
});

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    suites: z.array(suite).optional(),
    specs: z.array(spec).optional()
  })
);

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
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

/** Counts vitest's JSON report. A file that could not be loaded has no tests in it and is one failure. */
export function countVitest(report: unknown): Counts {
  const read = vitestReport.parse(report);
  const failures = read.testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [`${name}: ${firstLine(message)}`];
    return assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => `${name} › ${one.fullName}: ${firstLine(one.failureMessages?.[0])}`);
  });
  const unloaded = read.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: read.numPassedTests, failed: read.numFailedTests + unloaded.length, failures };
}

function unlucky({ suites = [], specs = [] }: Suite): readonly string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests = [] }) => {
      const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
      if (!error) return `${file} › ${title}`;
      const line = error.location ? `:${error.location.line}` : '';
      return `${file}${line} › ${title}: ${firstLine(stripVTControlCharacters(error.message ?? ''))}`;
    });
  return [...own, ...suites.flatMap(unlucky)];
}

/** Counts Playwright's JSON report. A flaky test is a failed one: there are no second chances here. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors, suites = [] } = playwrightReport.parse(report);
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    failures: suites.flatMap(unlucky)
  };
}
