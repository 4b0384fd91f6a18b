import type { Diagnostic } from '#diagnostics/diagnostic';
import type { ScenarioFile } from '#formats/scenario';
import type { YamlTree } from '#formats/yaml';
import type { Policy } from '#machines/policy';
import { checkPolicyNames } from './inside/check/check-names';
import { ScenarioCheck } from './inside/check/context';
import type { Scenario } from './scenario';

const placeless = (file: string): YamlTree => ({
  file,
  value: undefined,
  place: () => ({ file }),
  source: () => undefined
});

/** Returns diagnostics for names a policy no longer defines (SB0328, SB0329), with the scenario's id as the file. */
export function unfitFor(scenario: Scenario, policy: Policy): readonly Diagnostic[] {
  // These checks ask nothing of the file but places.
  const check = new ScenarioCheck(scenario, { tree: placeless(scenario.id), file: {} as ScenarioFile }, { policy });
  checkPolicyNames(check);
  return check.found;
}
