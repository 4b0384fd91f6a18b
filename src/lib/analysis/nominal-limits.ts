import type { Limit } from '#domain/limit';
import type { Policy } from '#machines/policy';
import type { ChartInput } from '#machines/vocabulary';

const hour_ms = 3_600_000;

/**
 * The limits of a policy as plain lengths, for a chart that is explored without a calendar and without what people record: a working day is a
 * day, departments and the customer are promised what the policy has as the earliest, and a visit is agreed four hours ahead.
 */
export function nominalLimits({ limits, earliestPromise_ms }: Policy): ChartInput['limits'] {
  const ahead = limits['3.1-vip-1h'];
  return {
    ...Object.fromEntries(Object.entries(limits).map(([clause, limit]) => [clause, nominal_ms(limit)])),
    '2.2-major-eta': earliestPromise_ms['emergency-progress']!,
    '3.1-cross-track': 4 * hour_ms,
    '3.1-vip-1h': 4 * hour_ms - (ahead === undefined ? 0 : nominal_ms(ahead))
  };
}

function nominal_ms(limit: Limit): number {
  return limit.per === 'working-days' ? limit.days * 24 * hour_ms : limit.ms;
}
