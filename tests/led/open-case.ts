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

/** An exam on a case of a scenario: the first seed that plays it, with a customer as is meant. */
export async function openCase(
  scenarioId: string,
  variant: string,
  lang: Lang,
  isMeant: (call: Call) => boolean = () => true
): Promise<Call> {
  assert(policy.ok && lexicon.ok);
  const loaded = await loadScenario(scenarioId, policy.value.policy);
  assert(loaded.ok);
  const scenario = loaded.value;
  const read = makeReader(lexicon.value, namesHeard(scenario.names, policy.value.policy));
  for (let seed = 1; seed <= 200; seed += 1) {
    if (variantOf(scenario, seed) !== variant) continue;
    const call = openCall(scenario, policy.value.policy, read, {
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
    if (isMeant(call)) return call;
  }
  assert(false, `no such customer in ${scenarioId}/${variant}`);
}
