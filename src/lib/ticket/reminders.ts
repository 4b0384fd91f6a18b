import type { TicketState } from '#domain/ids';
import { tagsOf } from '#kernel/chart';
import type { Instance, Reaction, Send } from '#kernel/simulation';
import type { Policy } from '#machines/policy';
import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import { withFacts, type Memory } from './memory';
import { openLimitsOf } from './open-limits';
import { stillToGive_yuan } from './remedy';

/** Event by which a ticket checks whether it is still in the same state. */
export const remind = 'remind';

/** Returns the reminders due because a ticket entered a state. */
export function remindersOf(before: Memory, after: Memory, { ticket }: Policy, to: string): readonly Send[] {
  const every_ms = ticket?.alertAgain_ms;
  const entered = standingOf(after);
  if (every_ms === undefined || entered === undefined || entered === standingOf(before)) return [];
  if (isOver(after.facts.find(({ order }) => order === entered)!.name as TicketState)) return [];
  return [{ to, event: { type: remind, entered }, after_ms: every_ms }];
}

/** Alerts the supervisor repeatedly about an idle ticket, unless a running limit warns (3.3, 确保工单不被搁置). */
export function onReminder(
  memory: Memory,
  entered: unknown,
  { ticket }: Policy,
  { snapshot }: Instance,
  now_ms: number,
  to: string
): Reaction<Memory> {
  const every_ms = ticket?.alertAgain_ms;
  const tags = tagsOf(snapshot);
  if (every_ms === undefined || entered !== standingOf(memory) || tags.has('closed')) return { memory, sends: [] };
  const again = (after_ms: number): readonly Send[] => [{ to, event: { type: remind, entered }, after_ms }];
  const still_ms = now_ms - memory.facts.at(-1)!.at_ms;
  if (still_ms < every_ms) return { memory, sends: again(every_ms - still_ms) };
  const sends = again(every_ms);
  if (openLimitsOf(memory).some(({ is }) => is !== 'broken')) return { memory, sends };
  const owed = owedClause(tags);
  const alert = {
    at_ms: now_ms,
    kind: 'alert',
    who: 'supervisor',
    clause: owed ?? memory.facts.find(({ order }) => order === entered)!.clause,
    name: remind,
    ...(owed !== undefined && { with: { yuan: stillToGive_yuan(memory) } })
  } as const;
  return { memory: withFacts(memory, [alert], { reminded: (memory.reminded ?? 0) + 1 }), sends };
}

function owedClause(tags: ReadonlySet<string>): string | undefined {
  const { owedWhile = [], clauses } = eventSpec(gives)!;
  return owedWhile.some((it) => tags.has(it)) ? clauses[0] : undefined;
}

const gives: TicketEvent = 'credited';

const isOver = (state: TicketState): boolean => state === 'archived' || state === 'left';

const standingOf = ({ facts }: Memory): number | undefined =>
  facts.findLast(({ kind, name }) => kind === 'state' && name !== undefined)?.order;
