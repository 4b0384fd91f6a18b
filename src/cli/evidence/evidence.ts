import { chartsOfTheSop } from '#analysis/carriers';
import type { CoverageEvidence } from '#analysis/coverage';
import { good, type Result } from '#diagnostics/diagnostic';
import { exercises } from './exercises.ts';
import { testFiles } from './tests.ts';

/** The charts of the SOP, all that is played in the tests, and the tests; or the diagnostics of what cannot be played. */
export async function evidence(): Promise<Result<CoverageEvidence>> {
  const played = await exercises();
  return played.ok ? good({ charts: chartsOfTheSop(), exercises: played.value, tests: testFiles() }) : played;
}
