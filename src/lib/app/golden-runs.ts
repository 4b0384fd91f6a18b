import type { RunToScore } from '#consequences/re-score';
import { data } from './shipped.ts';

/** Loads the recorded calls of the tests, on which a draft of the policy is tried. */
export async function goldenRuns(): Promise<readonly RunToScore[]> {
  // Made by our own build out of checked files.
  return (await data('golden-runs')) as readonly RunToScore[];
}
