import { local } from '#app/local';
import { policyNow } from '#app/policy-in-force';
import { shippedShared } from '#app/shipped-writing';
import type { Scenario } from '#scenario/scenario';
import type { WritingHelp } from '#workspace/yaml/writing-help.ts';
import { choicesAt } from './choices.ts';
import { fixesOf } from './fixes.ts';
import { meaningAt } from './meaning.ts';
import type { Surroundings } from './vocabulary.ts';

/** Loads the writing help for scenarios; `read` returns the scenario as last readable. */
export async function scenarioHelp(read: () => Scenario | undefined): Promise<WritingHelp> {
  const [policy, shared] = await Promise.all([policyNow(), shippedShared()]);
  const around = (): Surroundings => ({
    policy: policy.ok ? policy.value.policy : undefined,
    shared,
    scenario: read()
  });
  return {
    choices: (text, offset) => choicesAt(text, offset, around(), local),
    meaning: (text, offset) => meaningAt(text, offset, around(), local),
    fixes: (text, diagnostic) => fixesOf(text, diagnostic, around())
  };
}
