import type { ScenarioNames, TabooWording } from '#domain/scenario-names';
import type { Policy } from '#machines/policy';

/** Returns the names of the scenario and the policy's taboos; the value of a taboo hit is its name. */
export function namesHeard(names: ScenarioNames | undefined, { phrases = {}, taboos = {} }: Policy): ScenarioNames {
  const says: Record<string, readonly string[]> = { ...names?.says };
  for (const [label, wordings] of Object.entries(phrases)) says[label] = [...(says[label] ?? []), ...wordings];
  const forbidden: Record<string, readonly TabooWording[]> = {};
  for (const [value, { label, wordings }] of Object.entries(taboos))
    forbidden[label] = [...(forbidden[label] ?? []), ...wordings.map((say) => ({ say, value }))];
  return { ...names, says, taboos: forbidden };
}
