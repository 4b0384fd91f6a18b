import { bad, good, type Result } from '#diagnostics/diagnostic';
import { openCall } from '#contact/call';
import type { RunHeader, Versions } from '#contact/log';
import { report } from '#diagnostics/catalogue/session';
import type { ReadCall } from '#session/call-screen';
import type { Store } from '#storage/database';
import type { ScenarioData, CurrentData } from './inside/current-data.ts';
import { callReader } from './reader.ts';
import { shippedRules, shippedScenario, shippedVersions } from './shipped.ts';

/** What is shipped for a scenario today, for calls in a language. SB0703 if there is no such scenario. */
export async function today(scenarioId: string, lang: RunHeader['lang']): Promise<Result<CurrentData>> {
  const versions = shippedVersions(scenarioId);
  if (versions === undefined) return bad(report('SB0703', { scenario: scenarioId }));
  const [scenario, rules] = await Promise.all([shippedScenario(scenarioId), shippedRules()]);
  if (scenario === undefined) return bad(report('SB0703', { scenario: scenarioId }));
  return good({ scenario, rules, reader: callReader(lang, scenario, rules), versions });
}

/**
 * Puts the call of a header together, of the versions that the header pins: what is not today's is taken from the
 * store. SB0702 if a version is to be had nowhere; charts are code, and there is only one version of that.
 */
export async function callOf(store: Store, header: RunHeader): Promise<Result<ReadCall>> {
  const now = await today(header.scenario, header.lang);
  if (!now.ok) return now;
  const pinned = isToday(header.versions, now.value.versions) ? now : await stored(store, header, now.value);
  if (!pinned.ok) return pinned;
  const { scenario, rules, reader } = pinned.value;
  return good({ call: openCall(scenario, rules, reader.read, header), reader });
}

function isToday(pinned: Versions, now: Versions): boolean {
  return (Object.keys(now) as (keyof Versions)[]).every((part) => pinned[part] === now[part]);
}

/** Older data comes as sources: what reads and compiles those is fetched only then. */
async function stored(store: Store, header: RunHeader, now: CurrentData): Promise<Result<ScenarioData>> {
  const { pinnedData } = await import('./inside/pinned.ts');
  return pinnedData(store, header, now);
}
