import { digest } from '#domain/digest';
import { callChart } from '#machines/call';
import { callClauses } from '#machines/call-clauses';
import type { Scenario } from '#scenario/scenario';
import type { Versions } from './log';

const engine = 2;

/**
 * Computes the digest of charts and clauses: states, transitions, timers and texts. Functions are not included; golden
 * runs cover them.
 */
export function chartsDigest(): string {
  return digest({ engine, chart: callChart.config, clauses: callClauses });
}

const named = new WeakMap<object, string>();

function nameOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return digest(data);
  const name = named.get(data) ?? digest(data);
  named.set(data, name);
  return name;
}

/**
 * Returns the digests pinned in a run's header.
 * @param policy the policy as data, before it is read
 * @param lexicon the lexicon's sources as data
 */
export function versionsOf(policy: unknown, lexicon: unknown, scenario: Scenario): Versions {
  return { charts: chartsDigest(), policy: nameOf(policy), lexicon: nameOf(lexicon), scenario: nameOf(scenario) };
}
