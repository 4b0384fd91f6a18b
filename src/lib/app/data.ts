import { good, type Result } from '#diagnostics/diagnostic';
import { openCall, type Call } from '#contact/call';
import type { RunHeader } from '#contact/log';
import { assert } from '#domain/assert';
import type { ReadCall } from '#session/call-screen';
import type { Store } from '#storage/database';
import { current, isToday, type ScenarioData } from './inside/current-data.ts';
import { isOwn } from './own-id.ts';
import { playedScenario, shippedRules, shippedScenario, shippedVersions } from './shipped.ts';

/** Loads the call of a header with its pinned versions; charts have only one. SB0702 if a version is unavailable. */
export async function callOf(store: Store, header: RunHeader): Promise<Result<ReadCall>> {
  const { scenario: id, lang, mode } = header;
  const coach = mode === 'exam' ? undefined : import('#coach/coach').then((module) => module.coach);
  // A call of one's own words is taken without the coach, too; a guided one has no other lines.
  if (mode !== 'guided') coach?.catch(() => undefined);
  const now = isOwn(id) ? undefined : await current(id, lang, () => playedScenario(id, lang, mode), shippedRules);
  if (now?.ok === false) return now;
  const pinned = now && isToday(header.versions, now.value.versions) ? now : await stored(store, header);
  if (!pinned.ok) return pinned;
  const { scenario, rules, reader } = pinned.value;
  const call = openCall(scenario, rules, reader.read, header);
  if (mode === 'guided') await coach;
  return good({ call, reader, ...(coach && { coach }) });
}

/** Returns a call for judging, with the complete scenario, since a card lists possible lines in both languages. */
export async function judgedCall(call: Call): Promise<Call> {
  const { header, table } = call;
  const now = await shippedVersions(header.scenario, header.lang);
  if (now?.scenario !== header.versions.scenario) return call;
  const scenario = await shippedScenario(header.scenario);
  assert(scenario, 'a scenario that is shipped', header.scenario);
  return openCall(scenario, table.policy, table.read, header);
}

async function stored(store: Store, header: RunHeader): Promise<Result<ScenarioData>> {
  return (await import('./inside/pinned.ts')).pinnedOf(store, header);
}
