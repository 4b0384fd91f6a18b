import type { Policy } from '#machines/policy';
import { nominalLimits } from './nominal-limits.ts';
import { classReport, failureReport, type ClassReport, type FailureReport } from './proof-report.ts';
import type { LookedInto } from './proof-standing.ts';
import { brokenIn, exploreClass, missingFrom, type Exploring } from './prove.ts';
import { classesUnder } from './ticket-classes.ts';

/** Situations per class in successive passes, from a few seconds to the complete set. */
export const passes: readonly number[] = [100, 1000, 10_000, 250_000];

/** Lives from end to end where a bound was hit, so that no part of life is unseen. */
const walks = 10;
const longest_ms = 60 * 86_400_000;

export interface ClassLook {
  readonly report: ClassReport;
  readonly failures: readonly FailureReport[];
  /** Number of classes. */
  readonly of: number;
}

/** Explores tickets class by class, up to `states` situations each; yields each result, returns the combined one. */
export function* lookInto(
  policy: Policy,
  states: number,
  how: Pick<Exploring, 'chart' | 'only'> = {}
): Generator<ClassLook, LookedInto, undefined> {
  const classes = classesUnder(policy);
  const exploring = { ...how, limits: nominalLimits(policy), bounds: { states, time_ms: longest_ms, walks } };
  const looks: ClassLook[] = [];
  const seen: Parameters<typeof missingFrom>[0][number][] = [];
  for (const of of classes) {
    const explored = exploreClass(of, exploring);
    const look = {
      report: classReport(explored),
      failures: brokenIn(explored).map(failureReport),
      of: classes.length
    };
    looks.push(look);
    // The graph itself is large, and needed no more.
    seen.push({ prepared: explored.prepared, reached: explored.reached });
    yield look;
  }
  const reports = looks.map(({ report }) => report);
  const missing = missingFrom(seen);
  const isWhole = how.only === undefined && reports.every(({ unknown }) => unknown === 0);
  // The shortest life that shows something is shown, whatever class it is of.
  const failures = looks.flatMap((look) => look.failures).sort((a, b) => a.steps.length - b.steps.length);
  return {
    classes: reports,
    whole: true,
    failures: isWhole ? [...failures, ...missing.map(failureReport)] : failures,
    open: isWhole ? [] : missing.map(({ invariant, what }) => ({ invariant: invariant.id, what }))
  };
}
