import type { Clause } from '#machines/clause';
import { carriersOf, type Carriers, type ReadChart } from './carriers.ts';

export interface CoverageRow extends Carriers {
  readonly clause: string;
  readonly exercised: readonly string[];
  readonly tests: readonly string[];
}

export const gaps = ['carrier', 'exercise', 'test'] as const;
export type Gap = (typeof gaps)[number];

/** Exercise played in the tests, with the clauses that were due in it. */
export interface Exercise {
  /** Name such as `run fee-complaint.good`, `trace <case>`, `operations <case>`. */
  readonly name: string;
  /** Path from the root of the checkout. */
  readonly path: string;
  readonly clauses: ReadonlySet<string>;
}

export interface TestFile {
  readonly path: string;
  readonly text: string;
}

export interface CoverageEvidence {
  readonly charts: readonly ReadChart[];
  readonly exercises: readonly Exercise[];
  readonly tests: readonly TestFile[];
}

/** Returns one row per clause, in the order of the clauses. */
export function coverage(
  clauses: readonly Clause[],
  { charts, exercises, tests }: CoverageEvidence
): readonly CoverageRow[] {
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

/** Returns the gaps of a clause; empty if it is covered. */
export function gapsOf({ states, transitions, timers, rules, exercised, tests }: CoverageRow): readonly Gap[] {
  const carriers = states.length + transitions.length + timers.length + rules.length;
  const has: Readonly<Record<Gap, boolean>> = {
    carrier: carriers > 0,
    exercise: exercised.length > 0,
    test: tests.length > 0
  };
  return gaps.filter((gap) => !has[gap]);
}

/** Checks whether a text names a clause; `3.1-vip-1h` does not name `3.1-vip`. */
export function names(text: string, clause: string): boolean {
  for (let at = text.indexOf(clause); at >= 0; at = text.indexOf(clause, at + 1)) {
    const [before, behind] = [text[at - 1] ?? '', text[at + clause.length] ?? ''];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(behind)) return true;
  }
  return false;
}
