import type { TicketState } from '#domain/ids';
import { tagsOf } from '#kernel/chart';
import type { Instance, Reaction, Send } from '#kernel/simulation';
import type { Policy } from '#machines/policy';
import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import { withFacts, type Memory } from './memory';
import { openLimitsOf } from './open-limits';
import { stillToGive_yuan } from './remedy';

/** What the house sends itself: to look again whether a ticket still stands where it stood. */
export const remind = 'remind';

/** The reminders that a ticket has coming because it has entered a state. @param to what waits for its turn */
export function remindersOf(before: Memory, after: Memory, { ticket }: Policy, to: string): readonly Send[] {
  const every_ms = ticket?.alertAgain_ms;
  const entered = standingOf(after);
  if (every_ms === undefined || entered === undefined || entered === standingOf(before)) return [];
  if (isOver(after.facts.find(({ order }) => order === entered)!.name as TicketState)) return [];
  return [{ to, event: { type: remind, entered }, after_ms: every_ms }];
}

/**
 * A ticket that still stands where it stood is told again to whoever leads, unless a limit runs that warns by itself (3.3, 确保工单不被搁置): as often as
 * the policy says, until it moves on or is over.
 */
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

/** The clause of what was agreed on and is still to be given: wherever the ticket stands, it goes no further without that. */
function owedClause(tags: ReadonlySet<string>): string | undefined {
  const { owedWhile = [], clauses } = eventSpec(gives)!;
  return owedWhile.some((it) => tags.has(it)) ? clauses[0] : undefined;
}

const gives: TicketEvent = 'credited';

const isOver = (state: TicketState): boolean => state === 'archived' || state === 'left';

/** The position of the state that a ticket stands in among all that happened to it. */
const standingOf = ({ facts }: Memory): number | undefined =>
  facts.findLast(({ kind, name }) => kind === 'state' && name !== undefined)?.order;
