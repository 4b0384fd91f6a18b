import { bad, good, type Result } from '#diagnostics/diagnostic';
import { openCall, type Call } from '#contact/call';
import type { RunHeader, Versions } from '#contact/log';
import { report } from '#diagnostics/catalogue/session';
import { assert } from '#domain/assert';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import type { ReadCall } from '#session/call-screen';
import type { Store } from '#storage/database';
import type { ScenarioData, CurrentData } from './inside/current-data.ts';
import { callReader } from './reader.ts';
import { playedScenario, shippedRules, shippedRulesOfLife, shippedScenario, shippedVersions } from './shipped.ts';

/** What is shipped for a scenario today, for judging calls in a language. SB0703 if there is no such scenario. */
export function today(scenarioId: string, lang: RunHeader['lang']): Promise<Result<CurrentData>> {
  return current(scenarioId, lang, () => shippedScenario(scenarioId), shippedRulesOfLife);
}

async function current(
  scenarioId: string,
  lang: RunHeader['lang'],
  scenarioNow: () => Promise<Scenario | undefined>,
  rulesNow: () => Promise<Policy>
): Promise<Result<CurrentData>> {
  const versions = shippedVersions(scenarioId);
  if (versions === undefined) return bad(report('SB0703', { scenario: scenarioId }));
  const [scenario, rules] = await Promise.all([scenarioNow(), rulesNow()]);
  if (scenario === undefined) return bad(report('SB0703', { scenario: scenarioId }));
  return good({ scenario, rules, reader: callReader(lang, scenarioId), versions });
}

/**
 * Puts the call of a header together, of the versions that the header pins: what is not today's is taken from the
 * store. SB0702 if a version is to be had nowhere; charts are code, and there is only one version of that.
 */
export async function callOf(store: Store, header: RunHeader): Promise<Result<ReadCall>> {
  const { scenario: id, lang, mode } = header;
  const coach = mode === 'exam' ? undefined : import('#coach/coach').then((module) => module.coach);
  // A call of one's own words is taken without the coach, too; a guided one has no other lines.
  if (mode !== 'guided') coach?.catch(() => undefined);
  const now = await current(id, lang, () => playedScenario(id, lang, mode), shippedRules);
  if (!now.ok) return now;
  const pinned = isToday(header.versions, now.value.versions) ? now : await stored(store, header);
  if (!pinned.ok) return pinned;
  const { scenario, rules, reader } = pinned.value;
  const call = openCall(scenario, rules, reader.read, header);
  if (mode === 'guided') await coach;
  return good({ call, reader, ...(coach && { coach }) });
}

/** A call as it is judged: a card tells what could have been said, in both languages. */
export async function judgedCall(call: Call): Promise<Call> {
  const { header, table } = call;
  if (shippedVersions(header.scenario)?.scenario !== header.versions.scenario) return call;
  const scenario = await shippedScenario(header.scenario);
  assert(scenario, 'a scenario that is shipped', header.scenario);
  return openCall(scenario, table.policy, table.read, header);
}

function isToday(pinned: Versions, now: Versions): boolean {
  return (Object.keys(now) as (keyof Versions)[]).every((part) => pinned[part] === now[part]);
}

/** Older data comes as sources: what reads and compiles those is fetched only then. */
async function stored(store: Store, header: RunHeader): Promise<Result<ScenarioData>> {
  const { pinnedData } = await import('./inside/pinned.ts');
  const now = await today(header.scenario, header.lang);
  return now.ok ? pinnedData(store, header, now.value) : now;
}
