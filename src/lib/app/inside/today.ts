import type { Read } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Versions } from '#play/log';
import type { Scenario } from '#scenario/scenario';

/** The data of a scenario made ready. */
export interface Ready {
  readonly scenario: Scenario;
  readonly rules: Policy;
  readonly read: Read;
}

/** What is shipped for a scenario today, with its digests. */
export interface Today extends Ready {
  readonly versions: Versions;
}
