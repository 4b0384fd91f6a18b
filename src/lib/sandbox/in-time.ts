import { isOnLine } from '#simulation/on-the-line';
import { addressOf } from '#simulation/desk';
import { openLimitsOf } from '#ticket/open-limits';
import { hintOn } from './hint';
import type { Fact } from '#domain/fact';
import type { History, StopRule } from './history';
import { newFacts, turnsAt } from './stops';
import { workOn } from './work-time';

const mostWork = 12;
const longestTurn_ms = 3_600_000;

/** Checks whether limits can still be met; `undefined` if it is others' turn, or talked through on the line. */
export function isInTime(
  history: History,
  { index, now_ms }: { readonly index: number; readonly now_ms: number },
  number: string,
  clauses: readonly string[]
): boolean | undefined {
  const life = history.branchAt(index, now_ms);
  const about = addressOf(number);
  const from = life.now.desk.memory.facts.length;
  const others: StopRule = {
    after: (next, last) => newFacts(next, last).some(isBreach) || turnsAt(life.sandbox, next, last, number).length > 0
  };
  const isBreach = (it: Fact): boolean => it.about === about && it.kind === 'breached' && clauses.includes(it.clause);
  for (let done = 0; done <= mostWork; done += 1) {
    const { desk } = life.now;
    const run = desk.memory.tickets.get(number);
    if (!run || isOnLine(run)) return undefined;
    if (desk.memory.facts.slice(from).some(isBreach)) return false;
    if (!openLimitsOf(run.memory).some(({ clause }) => clauses.includes(clause))) return true;
    const hint = hintOn(life.sandbox, life.now, number);
    if (!hint) {
      // Others have their part in it, as they are; where one has none oneself, it is theirs to keep.
      if (done === 0 || typeof life.runUntil(life.now_ms + longestTurn_ms, others) !== 'object') return undefined;
      continue;
    }
    const { who, do: event, with: carried } = hint.entry;
    if (workOn(life, { who, about, do: event, ...(carried && { with: carried }) })) return undefined;
  }
  return undefined;
}
