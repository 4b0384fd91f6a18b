import { assert } from '#domain/assert';
import type { Limit } from '#domain/limit';
import type { Calendar } from './calendar';
import { counted_ms, dueOf, whenLeft_ms } from './due';

/** Running limit. Times are milliseconds since 1970. */
export interface Running {
  readonly from_ms: number;
  readonly due_ms: number;
  readonly warn_ms: number;
  /** Remaining time at which it warns, in the time that it counts. */
  readonly rest_ms: number;
  readonly provisional?: true;
}

/** Remaining time of a limit at which it warns: a percentage of it, or a length fixed beforehand. */
export type Rest = { readonly percent: number } | { readonly ms: number };

/** Computes when a limit ends and when it warns; limits in working time require `calendar`. */
export function runningOf(limit: Limit, from_ms: number, rest: Rest, calendar: Calendar | undefined): Running {
  if (limit.per === 'wall') return runningUntil(from_ms + limit.ms, from_ms, from_ms, rest);
  assert(calendar, 'a calendar for a limit in working time', limit);
  const due = dueOf(limit, from_ms, calendar);
  const rest_ms = restOf(rest, counted_ms(due));
  const warn_ms = Math.max(from_ms, whenLeft_ms(due, rest_ms));
  const provisional = due.provisional.length > 0 ? { provisional: true as const } : {};
  return { from_ms, due_ms: due.due_ms, warn_ms, rest_ms, ...provisional };
}

/** Returns a limit that ends at an agreed or recorded time, not before now, and counts around the clock. */
export function runningUntil(until_ms: number, from_ms: number, now_ms: number, rest: Rest): Running {
  const due_ms = Math.max(now_ms, until_ms);
  const rest_ms = restOf(rest, due_ms - from_ms);
  return { from_ms, due_ms, warn_ms: Math.max(now_ms, due_ms - rest_ms), rest_ms };
}

function restOf(rest: Rest, whole_ms: number): number {
  return 'ms' in rest ? rest.ms : Math.round((whole_ms * rest.percent) / 100);
}
