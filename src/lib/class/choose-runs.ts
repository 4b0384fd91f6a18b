import type { Mode } from '#domain/ids';
import { isChecked, isFinished, whoIs, type ClassRun } from './class-run';

export const triesCounted = ['all', 'first', 'last', 'best'] as const;
export type Tries = (typeof triesCounted)[number];

/** Filter of the runs in the tables; empty strings match any. */
export interface Wanted {
  readonly who: string;
  readonly scenario: string;
  readonly mode: '' | Mode;
  readonly tries: Tries;
  readonly checkedOnly: boolean;
}

export const anyRun: Wanted = { who: '', scenario: '', mode: '', tries: 'all', checkedOnly: true };

/** Compares runs by start time; unknown times come first, equal times are ordered by id. */
export const byTime = (a: ClassRun, b: ClassRun): number =>
  (a.startedAt ?? '').localeCompare(b.startedAt ?? '') || a.id.localeCompare(b.id);

/** Returns the key of an exercise: a whole call of a scenario, or one step of it. */
export const exerciseOf = ({ scenario, step }: Pick<ClassRun, 'scenario' | 'step'>): string =>
  step === undefined ? scenario : `${scenario}\n${step}`;

/** Predicate for runs that count in the figures: identical calls once, unchecked runs only if wanted. */
export type Counts = (run: ClassRun) => boolean;
export const countsBy =
  ({ checkedOnly }: Pick<Wanted, 'checkedOnly'>, same: ReadonlyMap<string, { readonly spare?: true }>): Counts =>
  (run) =>
    (!checkedOnly || isChecked(run)) && same.get(run.id)?.spare !== true;

/** Returns the wanted runs, earliest first; unfinished and uncounted ones are never the first, last or best try. */
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

function isRather(later: ClassRun, earlier: ClassRun, tries: Tries): boolean {
  if (tries === 'last') return true;
  if (tries === 'first') return false;
  return later.passed === earlier.passed ? later.total > earlier.total : later.passed;
}
