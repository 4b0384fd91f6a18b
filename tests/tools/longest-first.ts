import { relative } from 'node:path';
import type { TestSequencer, TestSpecification } from 'vitest/node';

/**
 * Test files that take seconds, the longest first. Vitest goes by what it remembers of the last run, and on a fresh clone, where it
 * remembers nothing, by size: the small file that explores for a minute would then come last, with one core waiting for the other.
 */
const long: readonly string[] = [
  'tests/broken-scenarios/broken-scenarios.test.ts',
  'tests/too-late.test.ts',
  'tests/guided.test.ts',
  'tests/guided-lines.test.ts',
  'tests/quality.test.ts',
  'tests/talks/talks.test.ts',
  'tests/detours.test.ts',
  'tests/heard-and-told.test.ts',
  'tests/dates.test.ts',
  'tests/policy-consequences.test.ts',
  'tests/golden.test.ts',
  'tests/after-call.test.ts',
  'tests/debrief.test.ts',
  'tests/invariants/explored.test.ts',
  'tests/tools/understanding/voters.test.ts',
  'tests/scxml/agree.test.ts',
  'tests/invariants/reductions.test.ts',
  'tests/traces.test.ts',
  'tests/invariants/fixtures.test.ts',
  'src/lib/language/metamorphic.test.ts',
  'tests/invariants/second-policy.test.ts',
  'tests/scopes.test.ts',
  'tests/diagnostics/diagnostics.test.ts',
  'src/cli/commands/policy.test.ts'
];

/** Runs the long files first, then all others by their names: the order is the same on every machine. */
export class LongestFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const at = long.indexOf(relative(process.cwd(), moduleId).replaceAll('\\', '/'));
      return at === -1 ? long.length : at;
    };
    return files.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }

  /** Nobody runs a part of the tests by its number. */
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}
