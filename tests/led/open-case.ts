import { assert } from 'vitest';
import { openCall, type Call } from '#contact/call';
import { namesHeard } from '#contact/names-heard';
import type { Lang } from '#domain/text';
import { makeReader } from '#language/read';
import { variantOf } from '#scenario/case-instance';
import { loadLexicon, loadScenario, openPolicy } from '../../src/cli/data.ts';

const policy = await openPolicy();
const lexicon = await loadLexicon();
assert(policy.ok && lexicon.ok);

/** An exam on a case of a scenario: the first seed that plays it. */
export async function openCase(scenarioId: string, variant: string, lang: Lang): Promise<Call> {
  assert(policy.ok && lexicon.ok);
  const loaded = await loadScenario(scenarioId, policy.value.policy);
  assert(loaded.ok);
  const scenario = loaded.value;
  const seed = Array.from({ length: 200 }, (_, at) => at + 1).find((at) => variantOf(scenario, at) === variant)!;
  const read = makeReader(lexicon.value, namesHeard(scenario.names, policy.value.policy));
  return openCall(scenario, policy.value.policy, read, {
    id: 'case',
    format: 1,
    scenario: scenario.id,
    seed,
    mode: 'exam',
    lang,
    origin: 'fresh',
    allowance: 1,
    startedAt: '2026-11-27',
    trainee: { name: '李明', agentId: '1024' },
    versions: { charts: '', policy: '', lexicon: '', scenario: '' }
  });
}
