import type { ScenarioNames, TabooWording } from '#domain/scenario-names';
import type { Policy } from '#machines/policy';

/**
 * What a call is read with beside the lexicon: the scenario's names and wordings, and the policy's of what must never be said. A
 * taboo's hit has the taboo's name as its value.
 */
export function namesHeard(names: ScenarioNames | undefined, { phrases = {}, taboos = {} }: Policy): ScenarioNames {
  const says: Record<string, readonly string[]> = { ...names?.says };
  for (const [label, wordings] of Object.entries(phrases)) says[label] = [...(says[label] ?? []), ...wordings];
  const forbidden: Record<string, readonly TabooWording[]> = {};
  for (const [value, { label, wordings }] of Object.entries(taboos))
    forbidden[label] = [...(forbidden[label] ?? []), ...wordings.map((say) => ({ say, value }))];
  return { ...names, says, taboos: forbidden };
}
