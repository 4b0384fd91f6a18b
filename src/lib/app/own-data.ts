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

/**
 * A scenario that was written here, as it stands, to be played under the id that marks it as such. Loaded only by who plays one.
 * @param id such as `own.my-first`
 * @returns SB0703 if none of that id is here, or it cannot be read
 */
export async function ownScenario(id: string): Promise<Result<Scenario>> {
  const store = await records.open();
  if (!store.ok) return store;
  const found = await scenarioCalled(store.value, writtenId(id));
  if (!found.ok) return found;
  const read = found.value && (await readOwn(found.value.text, `${writtenId(id)}.yaml`));
  return read?.ok ? good(read.value) : bad(report('SB0703', { scenario: writtenId(id) }));
}

/** A file of the studio as it is played: checked by the policy in force, under the id that marks it as one's own. */
export async function readOwn(text: string, file: string): Promise<Result<Scenario>> {
  const now = await policyNow();
  const policy = now.ok ? now : await policyOf();
  if (!policy.ok) return policy;
  const deps = { policy: policy.value.policy, acts: deskActs, wordingMistake, shared: await shippedShared() };
  const read = readScenario(text, file, deps);
  return read.ok ? good({ ...read.value, id: ownId(read.value.id) }, read.diagnostics) : read;
}

/** A scenario as a run pins it: as it was kept when one was played here, else as the studio has or had it. */
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

/** What a run on a scenario of one's own is held against where the one that it pins is not to be had: as it stands now, which is another. */
export async function ownDataNow(store: Store, header: RunHeader): Promise<Result<CurrentData>> {
  const pinned = await ownData(store, header);
  if (pinned.ok) return pinned;
  const scenario = await ownScenario(header.scenario);
  return scenario.ok ? good(await playedBy(header, scenario.value)) : pinned;
}

/** The versions that a run on a scenario of one's own pins today: the scenario is kept as it stands for that. */
export async function ownVersions(store: Store, id: string): Promise<Result<Versions>> {
  const scenario = await ownScenario(id);
  if (!scenario.ok) return scenario;
  const pinned = digest(scenario.value);
  const kept = await keepBlob(store, 'scenario', pinned, async () => JSON.stringify(scenario.value));
  return kept.ok ? good({ ...shippedDigests, scenario: pinned }) : kept;
}

/** What a run on a scenario of one's own is played and judged with: the scenario as it stood when the run began. SB0702 if that is not here. */
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
