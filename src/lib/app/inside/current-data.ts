import type { RemoteReader } from '#language/remote-reader';
import type { Policy } from '#machines/policy';
import type { Versions } from '#contact/log';
import type { Scenario } from '#scenario/scenario';

/** The data of a scenario made ready. */
export interface ScenarioData {
  readonly scenario: Scenario;
  readonly rules: Policy;
  readonly reader: RemoteReader;
}

/** What is shipped for a scenario today, with its digests. */
export interface CurrentData extends ScenarioData {
  readonly versions: Versions;
}
