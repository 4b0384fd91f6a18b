import type { Mode } from '#domain/ids';
import { isChecked, isFinished, whoIs, type ClassRun } from './class-run';

export const triesCounted = ['all', 'first', 'last', 'best'] as const;
/** Which of somebody's tries at an exercise count. */
export type Tries = (typeof triesCounted)[number];

/** Which runs the tables are of; empty: any. */
export interface Wanted {
  readonly who: string;
  readonly scenario: string;
  readonly mode: '' | Mode;
  readonly tries: Tries;
  /** Only what was scored anew here counts in the figures. */
  readonly checkedOnly: boolean;
}

export const anyRun: Wanted = { who: '', scenario: '', mode: '', tries: 'all', checkedOnly: true };

/** The earlier first; those of unknown time in front, and of one time by their ids. */
export const byTime = (a: ClassRun, b: ClassRun): number =>
  (a.startedAt ?? '').localeCompare(b.startedAt ?? '') || a.id.localeCompare(b.id);

/** What a run was of: a whole call of a scenario, or one step of it. */
export const exerciseOf = ({ scenario, step }: Pick<ClassRun, 'scenario' | 'step'>): string =>
  step === undefined ? scenario : `${scenario}\n${step}`;

/** Whether a run counts in the figures: one and the same call once, and what could not be scored anew only where that is wanted. */
export type Counts = (run: ClassRun) => boolean;
export const countsBy =
  ({ checkedOnly }: Pick<Wanted, 'checkedOnly'>, same: ReadonlyMap<string, { readonly spare?: true }>): Counts =>
  (run) =>
    (!checkedOnly || isChecked(run)) && same.get(run.id)?.spare !== true;

/**
 * The runs that are wanted, the earliest first. What was never finished is no try that could be the first, last or best; nor is what does not count, which is shown
 * whatever is chosen, so that it is seen.
 */
export function chosenRuns(
  runs: readonly ClassRun[],
  wanted: Wanted,
  counts: Counts = () => true
): readonly ClassRun[] {
  const fitting = runs
    .filter(
      (run) =>
        (wanted.who === '' || whoIs(run.trainee) === wanted.who) &&
        (wanted.scenario === '' || run.scenario === wanted.scenario) &&
        (wanted.mode === '' || run.mode === wanted.mode)
    )
    .sort(byTime);
  if (wanted.tries === 'all') return fitting;
  const kept = new Map<string, ClassRun>();
  for (const run of fitting.filter((run) => isFinished(run) && counts(run))) {
    const key = `${whoIs(run.trainee)}\n${exerciseOf(run)}`;
    const before = kept.get(key);
    if (before === undefined || isRather(run, before, wanted.tries)) kept.set(key, run);
  }
  return fitting.filter((run) => !counts(run) || kept.get(`${whoIs(run.trainee)}\n${exerciseOf(run)}`) === run);
}

/** Whether a later run counts rather than an earlier one. Of two of the same worth the earlier stands. */
function isRather(later: ClassRun, earlier: ClassRun, tries: Tries): boolean {
  if (tries === 'last') return true;
  if (tries === 'first') return false;
  return later.passed === earlier.passed ? later.total > earlier.total : later.passed;
}
