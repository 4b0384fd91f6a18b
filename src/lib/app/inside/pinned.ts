import { report } from '#diagnostics/catalogue/session';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { LexiconSource } from '#language/lexicon';
import { readPolicy } from '#formats/policy';
import type { RunHeader } from '#contact/log';
import { namesHeard } from '#contact/names-heard';
import type { Scenario } from '#scenario/scenario';
import { getBlob } from '#storage/blobs';
import type { Store } from '#storage/database';
import { callReader } from '../reader.ts';
import { shippedPolicy } from '../shipped.ts';
import { todayOf } from '../today.ts';
import { isToday, type ScenarioData, type CurrentData } from './current-data.ts';

const parts = ['policy', 'lexicon', 'scenario'] as const;
const names = {
  charts: { zh: '流程', en: 'process' },
  policy: { zh: '策略', en: 'policy' },
  lexicon: { zh: '词典', en: 'lexicon' },
  scenario: { zh: '场景', en: 'scenario' }
} as const;

interface Sources {
  readonly scenario: Scenario;
  readonly policy: unknown;
  readonly lexicon?: readonly LexiconSource[];
}

/** Loads the data pinned by a header, combining current and stored versions. SB0702 if one is unavailable. */
export async function pinnedOf(store: Store, header: RunHeader): Promise<Result<ScenarioData>> {
  const now = await todayOf(store, header);
  return !now.ok || isToday(header.versions, now.value.versions) ? now : pinnedData(store, header, now.value);
}

/** Loads the pinned data like {@link pinnedOf}, given the current data. */
export async function pinnedData(store: Store, header: RunHeader, now: CurrentData): Promise<Result<ScenarioData>> {
  if (now.versions.charts !== header.versions.charts) return bad(gone('charts'));
  let sources: Sources = { scenario: now.scenario, policy: await shippedPolicy() };
  for (const part of parts) {
    if (now.versions[part] === header.versions[part]) continue;
    const stored = await getBlob(store, header.versions[part]);
    if (!stored.ok) return bad(gone(part));
    // Stored by this app under its digest, and read by the same doors as what is shipped.
    sources = { ...sources, [part]: stored.value } as Sources;
  }
  const { scenario, policy, lexicon } = sources;
  const rules = readPolicy(policy);
  if (!rules.ok) return rules;
  const older = {
    names: namesHeard(scenario.names, rules.value),
    ...(lexicon && { lexicon: { digest: header.versions.lexicon, sources: lexicon } })
  };
  return good({ scenario, rules: rules.value, reader: callReader(header.lang, scenario.id, older) });
}

function gone(part: keyof typeof names): Diagnostic {
  return report('SB0702', { what: names[part] });
}
