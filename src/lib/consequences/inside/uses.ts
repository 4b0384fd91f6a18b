import type { Fact } from '#domain/fact';

/** How long something took that a limit watches. */
export interface LimitUse {
  readonly clause: string;
  /** From where the limit began to run to where what it asks for was done, around the clock. */
  readonly used_ms: number;
}

/** What took how long by the facts of one ticket: of what was never done, nothing. */
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
