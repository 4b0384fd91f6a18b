import type { Snapshot } from '#kernel/chart';
import { addressOf } from '#simulation/desk';
import type { History } from './history';

export interface LimitTally {
  readonly ran: number;
  readonly broken: number;
}

export interface Stays {
  readonly tickets: number;
  /** Total ms per ticket in each state, ascending, by path with dots. The current state counts until the end. */
  readonly spent: ReadonlyMap<string, readonly number[]>;
  readonly limits: ReadonlyMap<string, LimitTally>;
}

/** Sums up how long tickets were in each state (by path with dots), and which limits were broken. */
export function staysIn(history: History, statesIn: (value: unknown) => readonly string[]): Stays {
  const { memory } = history.last.state.desk;
  const spent = new Map<string, number[]>();
  const numbers = memory.tickets.keys();
  for (const number of numbers)
    for (const [id, ms] of spentBy(history, number, statesIn)) spent.set(id, [...(spent.get(id) ?? []), ms]);
  const ran = new Map<string, Set<string>>();
  const broken = new Map<string, Set<string>>();
  for (const { kind, clause, about } of memory.facts) {
    if (!about?.startsWith('ticket:')) continue;
    if (kind === 'started') enter(ran, clause, about);
    else if (kind === 'breached') enter(broken, clause, about);
  }
  return {
    tickets: numbers.length,
    spent: new Map([...spent].map(([id, all]) => [id, all.toSorted((a, b) => a - b)])),
    limits: new Map([...ran].map(([clause, of]) => [clause, { ran: of.size, broken: broken.get(clause)?.size ?? 0 }]))
  };
}

function enter(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function spentBy(
  history: History,
  number: string,
  statesIn: (value: unknown) => readonly string[]
): ReadonlyMap<string, number> {
  const address = addressOf(number);
  const spent = new Map<string, number>();
  let since_ms = 0;
  let [last, active]: [unknown, readonly string[]] = [undefined, []];
  const add = (until_ms: number): void => {
    for (const id of active) spent.set(id, (spent.get(id) ?? 0) + until_ms - since_ms);
    since_ms = until_ms;
  };
  for (const index of history.momentsOf(number)) {
    const { desk } = history.moments[index]!.state;
    const snapshot = desk.instances.get(address)?.snapshot as Snapshot | undefined;
    const value: unknown = snapshot?.value;
    if (value === undefined || value === last) continue;
    add(desk.now_ms);
    [last, active] = [value, statesIn(value)];
  }
  add(history.now_ms);
  return spent;
}

/** Returns the smallest value such that at least `share` (0 to 1) of `sorted` (ascending, not empty) is not larger. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
