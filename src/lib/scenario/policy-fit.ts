import type { Diagnostic } from '#diagnostics/diagnostic';
import type { ScenarioFile } from '#formats/scenario';
import type { YamlTree } from '#formats/yaml';
import type { Policy } from '#machines/policy';
import { checkPolicyNames } from './inside/check/check-names';
import { ScenarioCheck } from './inside/check/context';
import type { Scenario } from './scenario';

/** Of a scenario that is compiled nobody knows any more where in its file something stands. */
const placeless = (file: string): YamlTree => ({
  file,
  value: undefined,
  place: () => ({ file }),
  source: () => undefined
});

/** What of a compiled scenario a policy does not fit: names that it gives no more (SB0328, SB0329), with the scenario's id in the place of a file. */
export function unfitFor(scenario: Scenario, policy: Policy): readonly Diagnostic[] {
  // These checks ask nothing of the file but places.
  const check = new ScenarioCheck(scenario, { tree: placeless(scenario.id), file: {} as ScenarioFile }, { policy });
  checkPolicyNames(check);
  return check.found;
}
