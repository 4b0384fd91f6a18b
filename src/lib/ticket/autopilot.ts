import { canLapse, lapses, takes_ms, type Diligence } from '#kernel/diligence';
import { holds } from '#machines/clause';
import type { TicketPolicy } from '#machines/policy';
import type { Role } from '#machines/roles';
import { isSpeech, type TicketEvent } from '#machines/ticket-events';
import { ticketTimers } from '#machines/ticket-timers';
import { regionOf } from '#machines/timers';
import { fieldsFor } from './habit-fields';
import { eventFor, ticket as chartName } from './conductor';
import type { Pilot } from './live';
import { mayCause } from './possible';
import type { TicketEntry } from './spec';
import type { Ticket, TicketState } from './ticket';

type Habit = TicketPolicy['habits'][number];

/**
 * A role on autopilot. It does the first thing of the policy's habits that is its to do, that the chart would take, and that changes
 * anything: by the same events as a person. Whoever is not exemplary is slower, forgets, and then goes on as people do who forgot.
 * @param leaves what it leaves undone, though it is a habit
 */
export function autopilot(
  role: Role,
  diligence: Diligence,
  seed: number,
  leaves: (event: string, state: TicketState) => boolean = () => false
): Pilot {
  const forgotten = ({ do: event, skips }: Habit): boolean =>
    skips && lapses(diligence, seed, `${role}.forgets.${event}`);
  return {
    next: (ticket, state) => {
      for (const habit of ticket.policy.ticket!.habits) {
        if (!isMine(habit, role, ticket, state) || forgotten(habit) || leaves(habit.do, state)) continue;
        const fields = fieldsFor(habit, ticket, state, role);
        if (fields === undefined) continue;
        const at_ms = Math.max(
          state.now_ms,
          fields.at_ms ??
            since_ms(habit, state) +
              takes_ms(diligence, habit.after_ms, seed, `${role}.${habit.do}.${state.memory.entries}`)
        );
        const entry: TicketEntry = {
          at_ms,
          who: role,
          do: habit.do,
          ...(Object.keys(fields.with).length > 0 ? { with: fields.with } : {})
        };
        if (gets(ticket, state, habit, entry, canLapse(diligence))) return entry;
      }
      return undefined;
    }
  };
}

function isMine(
  { do: event, who, when, once, unless, since }: Habit,
  role: Role,
  { spec }: Ticket,
  { memory }: TicketState
): boolean {
  return (
    (who === undefined || who === role) &&
    mayCause(role, event, memory.holder) &&
    (when === undefined || holds(when, spec.case)) &&
    // A customer answers what is said in this round; what was said in an earlier one has been answered.
    (once === undefined || (memory.last[once] ?? -1) >= (role === 'customer' ? memory.round : 0)) &&
    (unless === undefined || (memory.taken[unless] ?? 0) === 0) &&
    (since === undefined || memory.last[since] !== undefined)
  );
}

/** What a habit's time counts from: what its policy names, else the last thing that anybody did, or that the clock broke. */
function since_ms({ since }: Habit, { memory }: TicketState): number {
  const index = since === undefined ? undefined : memory.last[since];
  // `last` counts the entries up to that one, facts are numbered from 0.
  if (index !== undefined) return memory.facts.find(({ entry }) => entry === index - 1)?.at_ms ?? 0;
  return memory.facts.findLast(({ entry, kind }) => entry !== undefined || kind === 'breached')?.at_ms ?? 0;
}

/** Whether an entry would be taken, gets somewhere and, unless one is careless, keeps to the SOP. */
function gets(ticket: Ticket, state: TicketState, { once }: Habit, entry: TicketEntry, irregular: boolean): boolean {
  const event = eventFor(ticket.desk, state.memory, entry, state.snapshots);
  if (event === undefined) return false;
  const before = state.snapshots[chartName]!;
  const { snapshot, outcomes } = ticket.world.charts[chartName]!.step(before, event);
  if (!irregular && outcomes.some((it) => it.kind === 'effect' && it.type === 'deviate')) return false;
  const { last, round } = state.memory;
  // What was done in an earlier round is owed again (4.1-reenter).
  const done = (last[entry.do] ?? -1) < round ? undefined : last[entry.do];
  // Done before, it is done again only if what called for it has come since, or the ticket itself moves on by it.
  const called = done === undefined || entry.do === 'tagged' || (once !== undefined && done < (last[once] ?? -1));
  // What is said for the first time is worth saying, whether or not the chart moves by it.
  if (done === undefined && isSpeech(entry.do)) return true;
  return counted.includes(entry.do as TicketEvent) || moves(before.value, snapshot.value, called ? tracks : lives);
}

/** Answers of departments and failed follow-ups are counted beside the chart. */
const counted: readonly TicketEvent[] = ['department-answered'];

const timerNames: ReadonlySet<string> = new Set(ticketTimers.map(regionOf));
const tracks = (region: string): boolean => !timerNames.has(region);
const lives = (region: string): boolean => region === 'life' || region === 'overdue' || region === 'intervention';

/** Whether one of these regions stands elsewhere. A timer that starts anew is no progress. */
function moves(before: unknown, after: unknown, which: (region: string) => boolean): boolean {
  const [a, b] = [before, after] as readonly Readonly<Record<string, unknown>>[];
  return Object.keys(b!).some((region) => which(region) && JSON.stringify(a![region]) !== JSON.stringify(b![region]));
}
