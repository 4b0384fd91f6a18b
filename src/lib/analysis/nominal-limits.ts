import type { Limit } from '#domain/limit';
import type { Policy } from '#machines/policy';
import { ticketTimers } from '#machines/ticket-timers';
import type { ClauseTimer } from '#machines/timers';
import type { ChartInput } from '#machines/vocabulary';

const hour_ms = 3_600_000;
const ahead_ms = 4 * hour_ms;

/** Returns a policy's limits as plain lengths: a working day is a day, recorded times use fixed assumptions. */
export function nominalLimits(policy: Policy): ChartInput['limits'] {
  return Object.fromEntries(
    ticketTimers.flatMap((timer) => {
      const length_ms = lengthOf_ms(timer, policy);
      return length_ms === undefined ? [] : [[timer.clause, length_ms]];
    })
  );
}

function lengthOf_ms({ clause, kind, field }: ClauseTimer, policy: Policy): number | undefined {
  const limit = policy.limits[clause];
  const written_ms = limit && nominal_ms(limit);
  // Longer ahead than the visit is, it is over at once.
  if (kind === 'before') return Math.max(0, ahead_ms - (written_ms ?? 0));
  if (kind !== 'recorded') return written_ms;
  return field === 'eta' ? policy.earliestPromise_ms['emergency-progress'] : ahead_ms;
}

function nominal_ms(limit: Limit): number {
  return limit.per === 'working-days' ? limit.days * 24 * hour_ms : limit.ms;
}
