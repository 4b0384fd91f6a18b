import type { Fact } from '#domain/fact';

export interface LimitUse {
  readonly clause: string;
  /** Time around the clock from the start of the limit until its requirement was met. */
  readonly used_ms: number;
}

/** Returns the times taken from the facts of one ticket; unmet requirements are omitted. */
export function usesIn(facts: Iterable<Pick<Fact, 'kind' | 'clause' | 'at_ms'>>): readonly LimitUse[] {
  const begun = new Map<string, number>();
  const uses: LimitUse[] = [];
  for (const { kind, clause, at_ms } of facts) {
    if (kind === 'started') begun.set(clause, at_ms);
    const from_ms = begun.get(clause);
    if (kind !== 'met' || from_ms === undefined) continue;
    uses.push({ clause, used_ms: at_ms - from_ms });
    begun.delete(clause);
  }
  return uses;
}
