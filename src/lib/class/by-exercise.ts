import { isFinished, whoIs, type ClassRun } from './class-run';

/** Minimum number of trainees for a discrimination: with fewer, it would be due to chance alone. */
export const leastTrainees = 10;

export interface ExerciseRow {
  readonly scenario: string;
  /** Case; absent if cases are not separated. */
  readonly variant?: string;
  readonly runs: number;
  readonly trainees: number;
  readonly passed: number;
  /** Share of the points earned by its trainees, 0 to 1. Lower is harder. */
  readonly difficulty: number;
  /**
   * Correlation with results elsewhere, −1 to 1. Absent below {@link leastTrainees} trainees, or if all had the same
   * result.
   */
  readonly discrimination?: number;
  /** Number of trainees behind the discrimination: those with another exercise. */
  readonly restsOn: number;
}

interface Results {
  readonly scenario: string;
  readonly variant?: string;
  readonly runs: number;
  readonly passed: number;
  readonly byTrainee: ReadonlyMap<string, number>;
  readonly mean: number;
}

/** Computes each exercise's difficulty and discrimination, hardest first; `byCase` separates a scenario's cases. */
export function byExercise(runs: readonly ClassRun[], byCase = false): readonly ExerciseRow[] {
  const all = resultsOf(runs, byCase);
  return all
    .map((one): ExerciseRow => {
      const pairs = [...one.byTrainee].flatMap(([who, here]): readonly (readonly [number, number])[] => {
        const elsewhere = all.flatMap((other) => {
          const there = other === one ? undefined : other.byTrainee.get(who);
          return there === undefined ? [] : [there - other.mean];
        });
        return elsewhere.length === 0 ? [] : [[here, mean(elsewhere)]];
      });
      const discrimination = pairs.length < leastTrainees ? undefined : correlation(pairs);
      return {
        scenario: one.scenario,
        ...(one.variant !== undefined && { variant: one.variant }),
        runs: one.runs,
        trainees: one.byTrainee.size,
        passed: one.passed,
        difficulty: one.mean,
        ...(discrimination !== undefined && { discrimination }),
        restsOn: pairs.length
      };
    })
    .sort((a, b) => a.difficulty - b.difficulty || a.scenario.localeCompare(b.scenario));
}

function resultsOf(runs: readonly ClassRun[], byCase: boolean): readonly Results[] {
  const grouped = new Map<string, ClassRun[]>();
  for (const run of runs) {
    if (!isFinished(run) || run.step !== undefined) continue;
    const key = byCase ? `${run.scenario}\n${run.variant}` : run.scenario;
    grouped.set(key, [...(grouped.get(key) ?? []), run]);
  }
  return [...grouped.values()].map((of) => {
    const { scenario, variant } = of[0]!;
    const totals = new Map<string, number[]>();
    for (const run of of) {
      const who = whoIs(run.trainee);
      totals.set(who, [...(totals.get(who) ?? []), run.total / 100]);
    }
    const byTrainee = new Map([...totals].map(([who, shares]) => [who, mean(shares)]));
    const passed = new Set(of.flatMap((run) => (run.passed ? [whoIs(run.trainee)] : []))).size;
    const by = byCase ? { variant } : {};
    return { scenario, ...by, runs: of.length, passed, byTrainee, mean: mean([...byTrainee.values()]) };
  });
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0) / numbers.length;

function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const [x, y] = [mean(pairs.map(([it]) => it)), mean(pairs.map(([, it]) => it))];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [a, b] of pairs) {
    xy += (a - x) * (b - y);
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
  }
  // What is all the same differs by rounding alone.
  return xx < 1e-12 || yy < 1e-12 ? undefined : xy / Math.sqrt(xx * yy);
}
