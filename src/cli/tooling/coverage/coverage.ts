import { good, type Result } from '#domain/diagnostic';
import type { Clause } from '#machines/clause';
import { carriersOf, chartsOfTheSop, type Carriers, type ReadChart } from './carriers.ts';
import { exercises, type Exercise } from './exercises.ts';
import { names, testFiles, type TestFile } from './tests.ts';

/** One clause: what carries it, what exercises it, which tests name it. */
export interface CoverageRow extends Carriers {
  readonly clause: string;
  readonly exercised: readonly string[];
  readonly tests: readonly string[];
}

/** What a clause can lack. */
export const gaps = ['carrier', 'exercise', 'test'] as const;
export type Gap = (typeof gaps)[number];

/** What clauses are held against. */
export interface Evidence {
  readonly charts: readonly ReadChart[];
  readonly exercises: readonly Exercise[];
  readonly tests: readonly TestFile[];
}

/** The charts of the SOP, all that is played in the tests, and the tests; or the diagnostics of what cannot be played. */
export async function evidence(): Promise<Result<Evidence>> {
  const played = await exercises();
  return played.ok ? good({ charts: chartsOfTheSop(), exercises: played.value, tests: testFiles() }) : played;
}

/** One row per clause, in their order. */
export function coverage(clauses: readonly Clause[], { charts, exercises, tests }: Evidence): readonly CoverageRow[] {
  return clauses.map((clause) => {
    const exercising = exercises.filter((it) => it.clauses.has(clause.id));
    return {
      clause: clause.id,
      ...carriersOf(clause, charts),
      exercised: exercising.map(({ name }) => name),
      tests: [
        ...tests.filter(({ text }) => names(text, clause.id)).map(({ path }) => path),
        // A golden trace is a test by itself, of what its facts say; a golden run claims its verdicts only.
        ...exercising.filter(({ path }) => !path.startsWith('tests/runs/')).map(({ path }) => path)
      ]
    };
  });
}

/** What a clause lacks; nothing if it is covered. */
export function gapsOf({ states, transitions, timers, rules, exercised, tests }: CoverageRow): readonly Gap[] {
  const carriers = states.length + transitions.length + timers.length + rules.length;
  const has: Readonly<Record<Gap, boolean>> = {
    carrier: carriers > 0,
    exercise: exercised.length > 0,
    test: tests.length > 0
  };
  return gaps.filter((gap) => !has[gap]);
}
