import type { Scenario } from '#scenario/scenario';
import { data } from './shipped.ts';

/** The scenarios by which those who come in a sandbox speak. */
export async function shippedCallers(): Promise<readonly Scenario[]> {
  // Made by our own build out of checked files.
  return (await data('callers')) as readonly Scenario[];
}
