import type { Fact } from '#domain/fact';
import type { History } from './history';
import { numbersOf, type DeskNumbers } from './numbers';
import { factsOn, rowOf, type TicketRow } from './ticket-view';

/** One of two tries, as it went on a ticket. */
export interface Side {
  readonly facts: readonly Fact[];
  readonly row: TicketRow | undefined;
  readonly numbers: DeskNumbers;
  readonly now_ms: number;
}

/** Two tries side by side. */
export interface Comparison {
  readonly left: Side;
  readonly right: Side;
  /** So many facts of the ticket are the same in both, from the first on. */
  readonly same: number;
}

/** Two tries of one sandbox held against each other, on one ticket: where they part first, and where they led. */
export function compare(left: History, right: History, number: string): Comparison {
  const [a, b] = [sideOf(left, number), sideOf(right, number)];
  let same = 0;
  while (same < Math.min(a.facts.length, b.facts.length) && isSame(a.facts[same]!, b.facts[same]!)) same += 1;
  return { left: a, right: b, same };
}

function sideOf({ sandbox, now, now_ms }: History, number: string): Side {
  const { memory } = now.desk;
  return {
    facts: factsOn(memory, number),
    row: memory.tickets.has(number) ? rowOf(sandbox, now.desk, number) : undefined,
    numbers: numbersOf(memory, sandbox.policy),
    now_ms
  };
}

const isSame = (a: Fact, b: Fact): boolean =>
  a.at_ms === b.at_ms &&
  a.kind === b.kind &&
  a.clause === b.clause &&
  a.name === b.name &&
  a.who === b.who &&
  a.due_ms === b.due_ms &&
  JSON.stringify(a.with) === JSON.stringify(b.with);
