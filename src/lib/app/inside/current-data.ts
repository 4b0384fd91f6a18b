import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Versions } from '#contact/log';
import type { Scenario } from '#scenario/scenario';

/** The data of a scenario made ready. */
export interface ScenarioData {
  readonly scenario: Scenario;
  readonly rules: Policy;
  readonly read: ReadUtterance;
}

/** What is shipped for a scenario today, with its digests. */
export interface CurrentData extends ScenarioData {
  readonly versions: Versions;
}
