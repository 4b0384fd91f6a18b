import type { Fact } from '#domain/fact';
import type { History } from './history';
import { numbersOf, type DeskNumbers } from './numbers';
import { factsOn, rowOf, type TicketRow } from './ticket-view';

export interface SaidLine {
  readonly who: 'agent' | 'customer';
  readonly text: string;
  readonly at_ms: number;
}

export interface Side {
  readonly facts: readonly Fact[];
  readonly lines: readonly SaidLine[];
  readonly row: TicketRow | undefined;
  readonly numbers: DeskNumbers;
  readonly now_ms: number;
}

export interface Comparison {
  readonly left: Side;
  readonly right: Side;
  readonly same: number;
  /** Number of leading lines with the same words in both; times may differ. */
  readonly sameLines: number;
}

export function compare(left: History, right: History, number: string): Comparison {
  const [a, b] = [sideOf(left, number), sideOf(right, number)];
  return { left: a, right: b, same: alike(a.facts, b.facts, isSame), sameLines: alike(a.lines, b.lines, isSameLine) };
}

function alike<Of>(left: readonly Of[], right: readonly Of[], same: (a: Of, b: Of) => boolean): number {
  const parting = left.findIndex((it, at) => at >= right.length || !same(it, right[at]!));
  return parting < 0 ? left.length : parting;
}

function sideOf({ sandbox, now, now_ms }: History, number: string): Side {
  const { memory } = now.desk;
  return {
    facts: factsOn(memory, number),
    lines: linesOn(memory, number),
    row: memory.tickets.has(number) ? rowOf(sandbox, now.desk, number) : undefined,
    numbers: numbersOf(memory, sandbox.policy),
    now_ms
  };
}

function linesOn({ tickets }: History['now']['desk']['memory'], number: string): readonly SaidLine[] {
  const run = tickets.get(number);
  if (!run) return [];
  return [...run.memory.lines].map(({ who, text, from_ms, cut }) => ({
    who,
    text: cut ? `${text}……` : text,
    at_ms: run.opened_ms + from_ms
  }));
}

const isSameLine = (a: SaidLine, b: SaidLine): boolean => a.who === b.who && a.text === b.text;

const isSame = (a: Fact, b: Fact): boolean =>
  a.at_ms === b.at_ms &&
  a.kind === b.kind &&
  a.clause === b.clause &&
  a.name === b.name &&
  a.who === b.who &&
  a.due_ms === b.due_ms &&
  JSON.stringify(a.with) === JSON.stringify(b.with);
