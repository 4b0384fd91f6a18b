import { parseTime } from '#calendar/dates';
import { assert } from '#domain/assert';
import { good, type Result } from '#domain/diagnostic';
import { roles } from '#machines/roles';
import type { Call, CallState } from '#play/call';
import { autopilot } from './autopilot';
import type { Fact } from './facts';
import { fated, leftBy, type Cause, type Note } from './fate';
import { live, type Pilot } from './live';
import { entriesOfCall } from './of-call';
import type { TicketEntry } from './spec';
import { openTicket } from './ticket';

/** What became of the ticket of a call. */
export interface AfterCall {
  readonly openedAt_ms: number;
  readonly entries: readonly TicketEntry[];
  /** Facts since the call ended. */
  readonly facts: readonly Fact[];
  /** What the trainee left that showed, in order. */
  readonly notes: readonly Note[];
  /** The rating that the customer gave in the end, 1 the best. */
  readonly rating?: number;
  /** The state of the ticket's life in the end. */
  readonly end: string;
}

/**
 * Calls are held on a plain working morning, whenever one practises: what becomes of a ticket depends on what was done, not on the day.
 */
const opened = '2026-11-24 10:00';
/** Longer than any ticket lives whose roles are exemplary. */
const longest_ms = 60 * 86_400_000;

/**
 * Lets the ticket of a finished call live on with exemplary roles, to closing, result message and rating. What the trainee left decides how
 * it goes. Pure: the same call, the same log, the same life.
 * @returns SB0610 for a call under a policy from before tickets lived on
 */
export function afterCall(call: Call, state: CallState): Result<AfterCall> {
  const { caseFile, table } = call;
  const openedAt_ms = parseTime(opened);
  assert(openedAt_ms !== undefined, 'a time', opened);
  const ticket = openTicket({ number: `SB${caseFile.seed}`, case: caseFile.case, openedAt_ms }, table.policy);
  if (!ticket.ok) return ticket;
  const left = leftBy(call, state);
  // Pilots think again whenever anything happens: what they meant to do counts only once it is done.
  const causes = new Map<string, Cause>();
  const say = (cause: Cause): void => void causes.set(`${cause.who}.${cause.do}`, cause);
  const over_ms = state.memory.ended?.at_ms ?? state.now_ms;
  const pilots = roles
    // The agent's part of the call is the trainee's; behind it, an exemplary colleague follows up.
    .map((role) => fated(autopilot(role, 'exemplary', caseFile.seed), left, say))
    .map((pilot) => behind(pilot, over_ms));
  const lived = live(ticket.value, entriesOfCall(call, state), pilots, longest_ms);
  const { facts, fields } = lived.state.memory;
  const rating = fields['rating'];
  return good({
    openedAt_ms,
    entries: lived.entries,
    facts: facts.filter(({ at_ms }) => at_ms >= over_ms),
    notes: notesOf([...causes.values()], lived.entries),
    end: facts.findLast(({ kind }) => kind === 'state')?.name ?? 'intake',
    ...(typeof rating === 'number' ? { rating } : {})
  });
}

/** Each cause that showed, at the first act at which it did. */
function notesOf(causes: readonly Cause[], entries: readonly TicketEntry[]): readonly Note[] {
  return causes
    .flatMap(({ who, do: event, text }): readonly Note[] => {
      const shown = entries.find((entry) => entry.who === who && entry.do === event);
      return shown ? [{ at_ms: shown.at_ms, text }] : [];
    })
    .sort((a, b) => a.at_ms - b.at_ms);
}

/** Nobody on autopilot does anything before a moment. */
function behind(pilot: Pilot, from_ms: number): Pilot {
  return {
    next: (ticket, state) => {
      const entry = pilot.next(ticket, state);
      return entry && { ...entry, at_ms: Math.max(entry.at_ms, from_ms) };
    }
  };
}
