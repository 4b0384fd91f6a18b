import type { RunHeader } from '#contact/log';
import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '#storage/database';
import { current, type CurrentData } from './inside/current-data.ts';
import { isOwn } from './own-id.ts';
import { shippedRules, shippedScenario } from './shipped.ts';

/** What is shipped for a scenario today, for judging calls in a language. SB0703 if there is no such scenario. */
export function today(scenarioId: string, lang: RunHeader['lang']): Promise<Result<CurrentData>> {
  return current(scenarioId, lang, () => shippedScenario(scenarioId), shippedRules);
}

/** What a run is judged with today; of a scenario that was written here, as it stood when the run began. */
export async function todayOf(store: Store, header: RunHeader): Promise<Result<CurrentData>> {
  if (!isOwn(header.scenario)) return today(header.scenario, header.lang);
  const { ownRoom } = await import('./own-door.ts');
  return (await ownRoom()).ownData(store, header);
}
