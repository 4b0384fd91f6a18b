import type { SpokenValue } from '#domain/scenario-names';
import type { Policy } from '#machines/policy';

/**
 * What something forbidden costs where its taboo is no gate, in points; nothing for what breaks the gate of its rule.
 * @param value of the hit: the name of the taboo by which it was found, if one it was
 */
export function lossInsteadOfGate(value: SpokenValue | undefined, { taboos = {} }: Policy): number | undefined {
  return typeof value === 'string' && Object.hasOwn(taboos, value) ? taboos[value]!.loss : undefined;
}
