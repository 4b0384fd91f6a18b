import type { RunHeader } from '#contact/log';
import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '#storage/database';
import { current, type CurrentData } from './inside/current-data.ts';
import { isOwn } from './own-id.ts';
import { shippedRules, shippedScenario } from './shipped.ts';

/** Loads the shipped data of a scenario for judging calls in a language. SB0703 if there is no such scenario. */
export function today(scenarioId: string, lang: RunHeader['lang']): Promise<Result<CurrentData>> {
  return current(scenarioId, lang, () => shippedScenario(scenarioId), shippedRules);
}

/** Loads the data to judge a run today; an own scenario is used as it was when the run began. */
export async function todayOf(store: Store, header: RunHeader): Promise<Result<CurrentData>> {
  if (!isOwn(header.scenario)) return today(header.scenario, header.lang);
  const { ownRoom } = await import('./own-door.ts');
  return (await ownRoom()).ownData(store, header);
}
