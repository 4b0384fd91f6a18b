import { digest } from '#domain/digest';
import { callChart } from '#machines/call';
import { callClauses } from '#machines/call-clauses';
import type { Scenario } from '#scenario/scenario';
import type { Versions } from './log';

/** How a call is held: a new number where the same log would give another call. */
const engine = 2;

/**
 * Digest of how a call is held, of the charts and clauses: their states, transitions, timers and texts. Functions have no
 * digest; the rules that they hold are covered by the golden runs.
 */
export function chartsDigest(): string {
  return digest({ engine, chart: callChart.config, clauses: callClauses });
}

/** Data is not changed once it is read: what names it is worked out once for each. Policy and lexicon come with every run. */
const named = new WeakMap<object, string>();

function nameOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return digest(data);
  const name = named.get(data) ?? digest(data);
  named.set(data, name);
  return name;
}

/**
 * The digests that a run's header pins.
 * @param policy  the policy as data, before it is read
 * @param lexicon the lexicon's sources as data
 */
export function versionsOf(policy: unknown, lexicon: unknown, scenario: Scenario): Versions {
  return { charts: chartsDigest(), policy: nameOf(policy), lexicon: nameOf(lexicon), scenario: nameOf(scenario) };
}
