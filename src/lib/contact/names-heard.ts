import type { ScenarioNames } from '#domain/scenario-names';
import type { Policy } from '#machines/policy';

/** What a call is read with beside the lexicon: the scenario's names and wordings, and the policy's phrases of what must never be said. */
export function namesHeard(names: ScenarioNames | undefined, { phrases = {} }: Policy): ScenarioNames {
  const says: Record<string, readonly string[]> = { ...names?.says };
  for (const [label, wordings] of Object.entries(phrases)) says[label] = [...(says[label] ?? []), ...wordings];
  return { ...names, says };
}
