import type { RemoteReader } from '#language/remote-reader';
import type { Policy } from '#machines/policy';
import type { RunHeader, Versions } from '#contact/log';
import { report } from '#diagnostics/catalogue/session';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Scenario } from '#scenario/scenario';
import { callReader } from '../reader.ts';
import { shippedVersions } from '../shipped.ts';

export interface ScenarioData {
  readonly scenario: Scenario;
  readonly rules: Policy;
  readonly reader: RemoteReader;
}

/** Shipped data of a scenario, with its digests. */
export interface CurrentData extends ScenarioData {
  readonly versions: Versions;
}

/** Loads the shipped data of a scenario, as far as the caller needs it. SB0703 if there is no such scenario. */
export async function current(
  scenarioId: string,
  lang: RunHeader['lang'],
  scenarioNow: () => Promise<Scenario | undefined>,
  rulesNow: () => Promise<Policy>
): Promise<Result<CurrentData>> {
  const [versions, scenario, rules] = await Promise.all([shippedVersions(scenarioId, lang), scenarioNow(), rulesNow()]);
  if (versions === undefined || scenario === undefined) return bad(report('SB0703', { scenario: scenarioId }));
  return good({ scenario, rules, reader: callReader(lang, scenarioId), versions });
}

/** Checks whether the pinned versions of a run are the current ones. */
export function isToday(pinned: Versions, now: Versions): boolean {
  return (Object.keys(now) as (keyof Versions)[]).every((part) => pinned[part] === now[part]);
}
