import catalogue, { loadScenario } from 'virtual:switchboard/catalogue';
import type { LexiconSource } from '#language/lexicon';
import type { Scenario } from '#scenario/scenario';

export { catalogue };
/** What lists know of a scenario without loading it. */
export type Listed = (typeof catalogue)[number];

/** The scenario of that id as it was compiled at build time; nothing if none is shipped. */
export function shippedScenario(id: string): Promise<Scenario | undefined> {
  return loadScenario(id);
}

/** The policy as data. */
export async function shippedPolicy(): Promise<unknown> {
  return (await import('virtual:switchboard/policy')).default;
}

/** The sources of the lexicon. */
export async function shippedLexicon(): Promise<readonly LexiconSource[]> {
  return (await import('virtual:switchboard/lexicon')).default;
}
