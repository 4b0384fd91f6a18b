import { deskActs } from '#machines/desk-acts';
import { wordingMistake } from '#language/wording';
import { namesHeard } from '#contact/names-heard';
import type { RunHeader, Versions } from '#contact/log';
import { report } from '#diagnostics/catalogue/session';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { digest } from '#domain/digest';
import { readScenario } from '#scenario/read';
import type { Scenario } from '#scenario/scenario';
import { getBlob, keepBlob } from '#storage/blobs';
import type { Store } from '#storage/database';
import { listScenarioVersions, scenarioCalled } from '#storage/scenarios';
import type { CurrentData } from './inside/current-data.ts';
import { ownId, writtenId } from './own-id.ts';
import { policyNow, policyOf } from './policy-in-force.ts';
import { callReader } from './reader.ts';
import { shippedDigests, shippedRules } from './shipped.ts';
import { shippedShared } from './shipped-writing.ts';
import { records } from './store-handle.svelte.ts';

/** Loads a scenario written here by its id (`own.my-first`), in its current state. SB0703 if none or unreadable. */
export async function ownScenario(id: string): Promise<Result<Scenario>> {
  const store = await records.open();
  if (!store.ok) return store;
  const found = await scenarioCalled(store.value, writtenId(id));
  if (!found.ok) return found;
  const read = found.value && (await readOwn(found.value.text, `${writtenId(id)}.yaml`));
  return read?.ok ? good(read.value) : bad(report('SB0703', { scenario: writtenId(id) }));
}

/** Reads a studio file for playing: checked by the policy in force, under the id that marks it as the user's own. */
export async function readOwn(text: string, file: string): Promise<Result<Scenario>> {
  const now = await policyNow();
  const policy = now.ok ? now : await policyOf();
  if (!policy.ok) return policy;
  const deps = { policy: policy.value.policy, acts: deskActs, wordingMistake, shared: await shippedShared() };
  const read = readScenario(text, file, deps);
  return read.ok ? good({ ...read.value, id: ownId(read.value.id) }, read.diagnostics) : read;
}

async function asPinned(store: Store, id: string, pinned: string): Promise<Scenario | undefined> {
  const kept = await getBlob(store, pinned);
  // Stored by this app under its digest.
  if (kept.ok) return kept.value as Scenario;
  const row = await scenarioCalled(store, writtenId(id));
  if (!row.ok || !row.value) return undefined;
  const versions = await listScenarioVersions(store, row.value.id);
  const texts = new Set([row.value.text, ...(versions.ok ? versions.value.map(({ text }) => text) : [])]);
  for (const text of texts) {
    const read = await readOwn(text, `${writtenId(id)}.yaml`);
    if (read.ok && digest(read.value) === pinned) return read.value;
  }
  return undefined;
}

/** Loads the data to judge a run on an own scenario; if its pinned version is unavailable, the current one. */
export async function ownDataNow(store: Store, header: RunHeader): Promise<Result<CurrentData>> {
  const pinned = await ownData(store, header);
  if (pinned.ok) return pinned;
  const scenario = await ownScenario(header.scenario);
  return scenario.ok ? good(await playedBy(header, scenario.value)) : pinned;
}

/** Returns the versions that a run on an own scenario pins today, and saves the current scenario for it. */
export async function ownVersions(store: Store, id: string): Promise<Result<Versions>> {
  const scenario = await ownScenario(id);
  if (!scenario.ok) return scenario;
  const pinned = digest(scenario.value);
  const kept = await keepBlob(store, 'scenario', pinned, async () => JSON.stringify(scenario.value));
  return kept.ok ? good({ ...shippedDigests, scenario: pinned }) : kept;
}

/** Loads the data to play and judge a run on an own scenario, as it was when the run began. SB0702 if unavailable. */
export async function ownData(store: Store, header: RunHeader): Promise<Result<CurrentData>> {
  const scenario = await asPinned(store, header.scenario, header.versions.scenario);
  if (!scenario) return bad(report('SB0702', { what: { zh: '场景', en: 'scenario' } }));
  return good(await playedBy(header, scenario));
}

async function playedBy({ lang, scenario: id }: RunHeader, scenario: Scenario): Promise<CurrentData> {
  const rules = await shippedRules();
  const reader = callReader(lang, id, { names: namesHeard(scenario.names, rules) });
  return { scenario, rules, reader, versions: { ...shippedDigests, scenario: digest(scenario) } };
}
