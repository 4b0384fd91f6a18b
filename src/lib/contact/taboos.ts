import type { SpokenValue } from '#domain/scenario-names';
import type { Policy } from '#machines/policy';

/** Returns the points lost for a taboo that is not a gate; `undefined` if it breaks the gate of its rule. */
export function lossInsteadOfGate(value: SpokenValue | undefined, { taboos = {} }: Policy): number | undefined {
  return typeof value === 'string' && Object.hasOwn(taboos, value) ? taboos[value]!.loss : undefined;
}
