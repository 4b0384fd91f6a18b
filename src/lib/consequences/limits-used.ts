import type { Difference } from '#analysis/policy-differences';
import { parseLimit } from '#domain/limit';
import type { Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import type { LimitUse } from './inside/uses';

export interface Nearest {
  /** Number of times it was used to the end. */
  readonly times: number;
  readonly longest_ms?: number;
  readonly over: number;
}

/** Limit that a draft changes, and how near calls and desks came to it under the policy in force. */
export interface LimitUsed {
  readonly clause: string;
  readonly title: Text;
  readonly before: Text;
  readonly after: Text;
  /** Length under the draft, around the clock. */
  readonly limit_ms: number;
  readonly calls: Nearest;
  readonly desks?: Nearest;
}

/** Returns the use of changed limits around the clock; not working-time limits, waits or advance limits. */
export function limitsUsed(
  differences: readonly Difference[],
  calls: readonly LimitUse[],
  desks: readonly LimitUse[] | undefined
): readonly LimitUsed[] {
  return differences.flatMap(({ path: [section, clause = ''], title, inForce, here, before, after }) => {
    const limit = parseLimit(here);
    const isCounted = section === 'limits' && sopClauseOf(clause)?.timer?.kind === 'within';
    if (!isCounted || limit?.per !== 'wall' || parseLimit(inForce)?.per !== 'wall' || !before || !after) return [];
    const near = (uses: readonly LimitUse[]) =>
      nearestTo(
        limit.ms,
        uses.filter((it) => it.clause === clause)
      );
    return [
      { clause, title, before, after, limit_ms: limit.ms, calls: near(calls), ...(desks && { desks: near(desks) }) }
    ];
  });
}

function nearestTo(limit_ms: number, uses: readonly LimitUse[]): Nearest {
  const times = uses.length;
  const over = uses.filter(({ used_ms }) => used_ms > limit_ms).length;
  return { times, over, ...(times > 0 && { longest_ms: uses.reduce((most, it) => Math.max(most, it.used_ms), 0) }) };
}
