import { bad, good, type Result } from '#domain/diagnostic';
import { compileLexicon, type LexiconSource } from '#language/lexicon';
import { makeReader } from '#language/read';
import type { Read } from '#language/reading';
import { readPolicy, type Policy } from '#machines/policy';
import { openCall, type Call } from '#play/call';
import type { RunHeader, Versions } from '#play/log';
import { versionsOf } from '#play/versions';
import type { Scenario } from '#scenario/scenario';
import { say } from '#session/messages';
import { getBlob } from '#storage/blobs';
import type { Store } from '#storage/database';
import { shippedLexicon, shippedPolicy, shippedScenario } from './shipped.ts';

/** Everything that determines a call beside its header, as it was shipped or stored. */
interface Sources {
  readonly scenario: Scenario;
  /** As data, before it is read: what digests are made of. */
  readonly policy: unknown;
  readonly lexicon: readonly LexiconSource[];
}

/** The data of a scenario made ready, with its digests. */
export interface Today extends Sources {
  readonly rules: Policy;
  readonly read: Read;
  readonly versions: Versions;
}

/** What is shipped for a scenario today. SB0703 if there is no such scenario. */
export async function today(scenarioId: string): Promise<Result<Today>> {
  const [scenario, policy, lexicon] = await Promise.all([
    shippedScenario(scenarioId),
    shippedPolicy(),
    shippedLexicon()
  ]);
  return scenario === undefined ? bad(say('SB0703', { scenario: scenarioId })) : ready({ scenario, policy, lexicon });
}

function ready(sources: Sources): Result<Today> {
  const { scenario, policy, lexicon } = sources;
  const rules = readPolicy(policy);
  if (!rules.ok) return rules;
  const compiled = compileLexicon(lexicon);
  if (!compiled.ok) return compiled;
  return good({
    ...sources,
    rules: rules.value,
    read: makeReader(compiled.value, scenario.names),
    versions: versionsOf(policy, lexicon, scenario)
  });
}

const parts = ['policy', 'lexicon', 'scenario'] as const;
const names = {
  charts: { zh: '流程', en: 'process' },
  policy: { zh: '政策', en: 'policy' },
  lexicon: { zh: '词典', en: 'lexicon' },
  scenario: { zh: '场景', en: 'scenario' }
} as const;

/**
 * Puts the call of a header together, of the versions that the header pins: what is not today's is taken from the
 * store. SB0702 if a version is to be had nowhere; charts are code, and there is only one version of that.
 */
export async function callOf(store: Store, header: RunHeader): Promise<Result<Call>> {
  const now = await today(header.scenario);
  if (!now.ok) return now;
  const { versions } = now.value;
  if (versions.charts !== header.versions.charts) return bad(gone(header.id, 'charts'));
  let sources: Sources = now.value;
  for (const part of parts) {
    if (versions[part] === header.versions[part]) continue;
    const stored = await getBlob(store, header.versions[part]);
    if (!stored.ok) return bad(gone(header.id, part));
    // Stored by this app under its digest, and read by the same doors as what is shipped.
    sources = { ...sources, [part]: stored.value } as Sources;
  }
  const pinned = sources === now.value ? now : ready(sources);
  if (!pinned.ok) return pinned;
  const { scenario, rules, read } = pinned.value;
  return good(openCall(scenario, rules, read, header));
}

function gone(id: string, part: keyof typeof names) {
  const told = say('SB0702', { id, what: names[part].zh });
  return { ...told, message: { zh: told.message.zh, en: say('SB0702', { id, what: names[part].en }).message.en } };
}
