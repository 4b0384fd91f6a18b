import { digest } from '#domain/digest';
import { callChart } from '#machines/call';
import { callClauses } from '#machines/call-clauses';
import type { Scenario } from '#scenario/scenario';
import type { Versions } from './log';

const engine = 2;

/** Computes the digest of charts and clauses without functions, which golden runs cover. */
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

/** Returns the digests pinned in a run's header; policy and lexicon are raw data, before they are read. */
export function versionsOf(policy: unknown, lexicon: unknown, scenario: Scenario): Versions {
  return { charts: chartsDigest(), policy: nameOf(policy), lexicon: nameOf(lexicon), scenario: nameOf(scenario) };
}
