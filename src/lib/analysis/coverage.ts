import type { Clause } from '#machines/clause';
import { carriersOf, type Carriers, type ReadChart } from './carriers.ts';

/** One clause: what carries it, what exercises it, which tests name it. */
export interface CoverageRow extends Carriers {
  readonly clause: string;
  readonly exercised: readonly string[];
  readonly tests: readonly string[];
}

/** What a clause can lack. */
export const gaps = ['carrier', 'exercise', 'test'] as const;
export type Gap = (typeof gaps)[number];

/** Something that is played in the tests, and the clauses that were due in it. */
export interface Exercise {
  /** `run fee-complaint.good`, `trace <case>`, `operations <case>`. */
  readonly name: string;
  /** Where it lies, from the checkout. */
  readonly path: string;
  readonly clauses: ReadonlySet<string>;
}

/** A test file and its text. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** What clauses are held against. */
export interface CoverageEvidence {
  readonly charts: readonly ReadChart[];
  readonly exercises: readonly Exercise[];
  readonly tests: readonly TestFile[];
}

/** One row per clause, in their order. */
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

/** True if a text names a clause; `3.1-vip-1h` does not name `3.1-vip`. */
export function names(text: string, clause: string): boolean {
  for (let at = text.indexOf(clause); at >= 0; at = text.indexOf(clause, at + 1)) {
    const [before, behind] = [text[at - 1] ?? '', text[at + clause.length] ?? ''];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(behind)) return true;
  }
  return false;
}
