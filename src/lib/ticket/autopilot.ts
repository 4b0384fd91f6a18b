import type { DoneEntry } from '#domain/entry';
import { canLapse, lapses, takes_ms, type Diligence } from '#kernel/diligence';
import { holds } from '#machines/clause';
import type { TicketPolicy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { eventSpec, isSpeech, type TicketEvent } from '#machines/ticket-events';
import { fieldsFor } from './inside/habit-fields';
import { eventFor, ticket as chartName } from './events';
import type { TicketAutopilot } from './live';
import { inspectFacts, type Inspect } from './quality';
import { mayCause } from './possible';
import type { Ticket, TicketRunState } from './ticket';

type Habit = TicketPolicy['habits'][number];

/** How one on autopilot goes about it. */
export interface Ways {
  /** What it leaves undone, though it is a habit. */
  readonly leaves?: (event: string, state: TicketRunState) => boolean;
  /** What quality finds (5.1): by the facts of the ticket, if nothing is said. */
  readonly inspect?: Inspect;
  /** Quality looks at what its sample says; else at every ticket. */
  readonly samples?: boolean;
}

/**
 * A role on autopilot. It does the first thing of the policy's habits that is its to do, that the chart would take, and that changes
 * anything: by the same events as a person. Whoever is not exemplary is slower, forgets, and then goes on as people do who forgot.
 * @param ways where somebody goes about it in another way than most
 */
export function autopilot(
  role: Role,
  diligence: Diligence,
  seed: number,
  { leaves = () => false, inspect = inspectFacts, samples = true }: Ways = {}
): TicketAutopilot {
  const forgotten = ({ do: event, skips }: Habit): boolean =>
    skips && lapses(diligence, seed, `${role}.forgets.${event}`);
  const mine = habitsOf(role);
  return {
    next: (ticket, state) => {
      const { chart, snapshot } = state.instances.get(chartName)!;
      for (const habit of mine(ticket)) {
        // What the chart does not hear is refused; what is said for the first time, it need not hear.
        if (!chart.hears(snapshot, habit.do) && !isSpeech(habit.do)) continue;
        if (!isMine(habit, role, state) || forgotten(habit) || leaves(habit.do, state)) continue;
        const fields = fieldsFor(habit, ticket, state, role, seed, { inspect, samples });
        if (fields === undefined) continue;
        const at_ms = Math.max(
          state.now_ms,
          fields.at_ms ??
            since_ms(habit, state) +
              takes_ms(diligence, habit.after_ms, seed, `${role}.${habit.do}.${state.memory.events}`)
        );
        const entry: DoneEntry = {
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

/** The habits of the policy that a role can ever have on such a ticket; remembered for the ticket asked about last. */
function habitsOf(role: Role): (ticket: Ticket) => readonly Habit[] {
  let last: { readonly ticket: Ticket; readonly habits: readonly Habit[] } | undefined;
  return (ticket) => {
    if (last?.ticket !== ticket) {
      const can = ({ do: event, who, when }: Habit): boolean =>
        (who === undefined || who === role) &&
        (eventSpec(event)?.who ?? []).some((it) => it === role || it === 'handler') &&
        (when === undefined || holds(when, ticket.spec.case));
      last = { ticket, habits: ticket.policy.ticket!.habits.filter(can) };
    }
    return last.habits;
  };
}

function isMine({ do: event, once, unless, since }: Habit, role: Role, { memory }: TicketRunState): boolean {
  return (
    mayCause(role, event, memory.holder) &&
    // A customer answers what is said in this round; what was said in an earlier one has been answered.
    (once === undefined || (memory.last[once]?.count ?? -1) >= (role === 'customer' ? memory.round : 0)) &&
    (unless === undefined || (memory.taken[unless] ?? 0) === 0) &&
    (since === undefined || memory.last[since] !== undefined)
  );
}

/** What a habit's time counts from: what its policy names, else the last thing that anybody did, or that the clock broke. */
function since_ms({ since }: Habit, { memory }: TicketRunState): number {
  const last = since === undefined ? undefined : memory.last[since];
  if (last) return last.at_ms;
  return memory.facts.findLast(({ entry, kind }) => entry !== undefined || kind === 'breached')?.at_ms ?? 0;
}

/** True if an entry would be taken, gets somewhere and, unless one is careless, keeps to the SOP. */
function gets(ticket: Ticket, state: TicketRunState, { once }: Habit, entry: DoneEntry, irregular: boolean): boolean {
  const instance = state.instances.get(chartName)!;
  const event = eventFor(ticket.desk, state.memory, entry, instance);
  if (event === undefined) return false;
  const before = instance.snapshot;
  const { snapshot, outcomes } = instance.chart.step(before, event);
  if (!irregular && outcomes.some((it) => it.kind === 'effect' && it.type === 'deviate')) return false;
  const { last, round } = state.memory;
  // What was done in an earlier round is owed again (4.1-reenter).
  const done = (last[entry.do]?.count ?? -1) < round ? undefined : last[entry.do]!.count;
  // Done before, it is done again only if what called for it has come since, or the ticket itself moves on by it.
  const called =
    done === undefined || entry.do === 'tagged' || (once !== undefined && done < (last[once]?.count ?? -1));
  // What is said for the first time is worth saying, whether or not the chart moves by it.
  if (done === undefined && isSpeech(entry.do)) return true;
  return (
    counted.includes(entry.do as TicketEvent) ||
    moves(before.value, snapshot.value, called ? ['contact', 'handling', 'duties'] : ledBy)
  );
}

/** Answers of departments and steps of the emergency plan are counted beside the chart. */
const counted: readonly TicketEvent[] = ['department-answered', 'plan-step-done'];

/** Where it shows that a ticket itself moves on. */
const ledBy = ['handling', 'duties.visit', 'duties.overdue', 'duties.intervention'] as const;

/** True if the chart stands elsewhere in one of these parts. A timer that starts anew is no progress. */
function moves(before: unknown, after: unknown, parts: readonly string[]): boolean {
  return parts.some((part) => JSON.stringify(partOf(before, part)) !== JSON.stringify(partOf(after, part)));
}

function partOf(value: unknown, path: string): unknown {
  return path.split('.').reduce((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}
