import type { RunToScore } from '#consequences/re-score';
import { data } from './shipped.ts';

/** The recorded calls that the tests hold to: what a draft of the policy is tried on. */
export async function goldenRuns(): Promise<readonly RunToScore[]> {
  // Made by our own build out of checked files.
  return (await data('golden-runs')) as readonly RunToScore[];
}
