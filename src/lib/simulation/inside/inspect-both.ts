import type { CallState, HeldCall } from '#contact/call';
import type { Fact } from '#domain/fact';
import { List } from '#kernel/list';
import { callClauseOf } from '#machines/call-clauses';
import { inspectFacts, type Inspect, type WeighedFinding } from '#ticket/quality';

/** What quality finds who listens to a call. */
export type InspectCall = (call: HeldCall, state: CallState) => readonly WeighedFinding[];

const isLapse = (kind: Fact['kind']): boolean => kind === 'irregular' || kind === 'breached';

/** What was found in the call, and what the facts say of all else: of what is judged in a call, only what happened behind it. */
export function inspectBoth(found: readonly WeighedFinding[], over_ms: number): Inspect {
  return (ticket, memory) => {
    const facts = memory.facts.filter(
      ({ kind, clause, at_ms }) => !isLapse(kind) || at_ms > over_ms || callClauseOf(clause) === undefined
    );
    const behind = inspectFacts(ticket, { ...memory, facts: List.of(facts) });
    return [
      ...found,
      ...behind.filter(({ clause, lapse }) => !found.some((it) => it.clause === clause && it.lapse === lapse))
    ];
  };
}
