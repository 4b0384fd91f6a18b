import { drillOf } from '#app/practice-links';

/** The first of these scenarios in which a clause can be practised by a step alone. */
export const drilledIn = (scenarios: readonly string[], clause: string): string | undefined =>
  scenarios.find((scenario) => drillOf(scenario, clause) !== undefined);
