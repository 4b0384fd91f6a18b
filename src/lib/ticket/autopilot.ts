import { canonical } from '#domain/canonical';
import type { DoneEntry, Fields } from '#domain/entry';
import type { Deviation } from '#domain/ids';
import { tagsOf } from '#kernel/chart';
import { canLapse, chooses, lapses, patience_ms, takes_ms, type Diligence } from '#kernel/diligence';
import { holds } from '#machines/clause';
import { closingFor } from '#machines/event-guards';
import type { TicketPolicy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { eventSpec, isSpeech, type TicketEvent } from '#machines/ticket-events';
import { isDue, isMissed, slotEnds_ms } from './appointments';
import { fieldsFor, type Choose } from './inside/habit-fields';
import { eventFor, ticket as chartName } from './events';
import type { TicketAutopilot } from './live';
import { inspectFacts, type Inspect } from './quality';
import type { Memory } from './memory';
import { concerns } from './possible';
import type { Ticket, TicketRunState } from './ticket';

type Habit = TicketPolicy['habits'][number];

export interface Ways {
  readonly leaves?: (event: string, state: TicketRunState) => boolean;
  /** Quality inspection (5.1); default: by the facts of the ticket. */
  readonly inspect?: Inspect;
  /** True if quality checks only its sample; otherwise it checks every ticket. */
  readonly samples?: boolean;
}

/** Creates an autopilot that performs the first applicable habit; less diligent ones are slower and forget. */
export function autopilot(
  role: Role,
  diligence: Diligence,
  seed: number,
  { leaves = () => false, inspect = inspectFacts, samples = true }: Ways = {}
): TicketAutopilot {
  const mine = habitsOf(role, canLapse(diligence));
  // Nobody is the same on every ticket: what is forgotten on one is done on the next.
  const nameOf = (of: Ticket, what: string): string => `${of.spec.number}.${role}.${what}`;
  const forgets = ({ habit, forgotten }: OwnHabit, of: Ticket, { reminded = 0 }: Memory): boolean =>
    // Whoever is alerted again thinks of it anew.
    (forgotten[reminded] ??=
      habit.skips && lapses(diligence, seed, nameOf(of, `forgets.${habit.do}${reminded === 0 ? '' : `.${reminded}`}`)));
  const takes = ({ habit, takes_ms: known }: OwnHabit, of: Ticket, { events, milestones }: Memory): number =>
    (known[events] ??= takes_ms(
      diligence,
      habit.after_ms,
      seed,
      nameOf(of, `${habit.do}.${events}`),
      isUnseen(milestones)
    ));
  const letsStand = (ticket: Ticket, state: TicketRunState): boolean => {
    const { memory, now_ms } = state;
    if (memory.visit_ms === undefined || isMissed(memory, ticket.policy, now_ms)) return false;
    const coming = mine(ticket, memory.holder === role).find(({ habit }) => habit.do === comesByAppointment);
    const comes_ms = coming && memory.visit_ms - coming.habit.after_ms + takes(coming, ticket, memory);
    const isOnTheWay =
      comes_ms !== undefined && comes_ms >= now_ms && comes_ms <= slotEnds_ms(memory.visit_ms, ticket.policy);
    return isOnTheWay || lapses(diligence, seed, nameOf(ticket, `lets-stand.${memory.events}`));
  };
  return {
    next: (ticket, state) => {
      const tags = tagsOf(state.instances.get(chartName)!.snapshot);
      let forgot: readonly string[] = [];
      let without: DoneEntry | undefined;
      for (const own of mine(ticket, state.memory.holder === role)) {
        const { habit } = own;
        if (!isOpen(own, role, state, tags)) continue;
        if (forgets(own, ticket, state.memory) || leaves(habit.do, state)) {
          forgot = [...forgot, ...(eventSpec(habit.do)?.clauses ?? [])];
          continue;
        }
        const choose: Choose = (right, from) =>
          chooses(diligence, right, from, seed, nameOf(ticket, `chooses.${habit.do}.${state.memory.events}`));
        const fields = fieldsFor(habit, ticket, state, role, seed, { inspect, samples }, choose);
        if (fields === undefined) continue;
        if (habit.do === booksVisit && letsStand(ticket, state)) continue;
        const takes_ms = takes(own, ticket, state.memory);
        // Whoever comes to an appointment comes as much behind it as they take longer than they should.
        const begins_ms = fields.at_ms === undefined ? since_ms(habit, state) : fields.at_ms - habit.after_ms;
        const at_ms = Math.max(state.now_ms, begins_ms + takes_ms);
        const entry: DoneEntry = {
          at_ms,
          who: role,
          do: habit.do,
          ...(Object.keys(fields.with).length > 0 ? { with: fields.with } : {})
        };
        const against = breaksBy(ticket, state, habit, entry)?.map(({ clause }) => clause);
        if (against?.length === 0) return entry;
        if (against === undefined || !canLapse(diligence)) continue;
        // Whoever forgot goes on as people do who forgot, and some do not wait for anything.
        if (
          against.every((clause) => forgot.includes(clause)) ||
          lapses(diligence, seed, nameOf(ticket, `strays.${habit.do}`))
        )
          return entry;
        without ??= { ...entry, at_ms: at_ms + patience_ms(diligence, isUnseen(state.memory.milestones)) };
      }
      return without;
    }
  };
}

/** Returns the fields that an exemplary role would fill in for an event; `undefined` if nobody does it by habit. */
export function filledBy(
  role: Role,
  event: string,
  ticket: Ticket,
  state: TicketRunState,
  seed: number
): Fields | undefined {
  const isOwn = (it: Habit): boolean => it.do === event && (it.who ?? role) === role;
  const habits = [...concerning(ticket)].filter(isOwn);
  // What is filled in otherwise on other occasions is nobody's habit on none of them.
  const values = new Set(ticket.policy.ticket!.habits.filter(isOwn).map((it) => canonical(it.with ?? {})));
  const habit = habits.find((it) => isMine(it, role, state)) ?? (values.size > 1 ? undefined : habits[0]);
  return (
    habit &&
    fieldsFor(habit, ticket, state, role, seed, { inspect: inspectFacts, samples: false }, (right) => right)?.with
  );
}

/** Returns when a habitual event is done if unhindered, in ticket time; `undefined` for others or with own time. */
export function takesUntil_ms(role: Role, event: string, ticket: Ticket, state: TicketRunState): number | undefined {
  const habits = [...concerning(ticket)].filter((it) => it.do === event && (it.who ?? role) === role);
  const habit = habits.find((it) => isMine(it, role, state));
  return habit && event !== comesByAppointment ? since_ms(habit, state) + habit.after_ms : undefined;
}

const comesByAppointment = 'arrived' satisfies TicketEvent;

/** Event that an exemplary role omits because it would violate the SOP in the current state. */
export interface HeldUp {
  readonly entry: DoneEntry;
  readonly against: readonly AgainstClause[];
}

/** Returns everything that holds up a role on a ticket, in the order of its habits. */
export function heldUpOn(role: Role, ticket: Ticket, state: TicketRunState, seed: number): readonly HeldUp[] {
  const tags = tagsOf(state.instances.get(chartName)!.snapshot);
  return habitsOf(role, false)(ticket, state.memory.holder === role).flatMap((own) => {
    if (!isOpen(own, role, state, tags)) return [];
    const { habit } = own;
    const ways = { inspect: inspectFacts, samples: false };
    const carried = fieldsFor(habit, ticket, state, role, seed, ways, (right) => right)?.with;
    if (carried === undefined) return [];
    const entry: DoneEntry = { at_ms: state.now_ms, who: role, do: habit.do, with: carried };
    const against = breaksBy(ticket, state, habit, entry) ?? [];
    return against.length > 0 ? [{ entry, against }] : [];
  });
}

interface OwnHabit {
  readonly habit: Habit;
  readonly isSpeech: boolean;
  readonly byHolder: boolean;
  readonly closedBy: ReturnType<typeof closingFor>;
  readonly forgotten: boolean[];
  readonly takes_ms: number[];
}

interface Habits {
  readonly holding: readonly OwnHabit[];
  readonly besides: readonly OwnHabit[];
}

function habitsOf(role: Role, byTicketAlone: boolean): (ticket: Ticket, isHolder: boolean) => readonly OwnHabit[] {
  const byPolicy = new WeakMap<readonly Habit[], readonly OwnHabit[]>();
  const byTicket = new WeakMap<Ticket, Habits>();
  const all = ({ ticket: policy }: Ticket['policy']): readonly OwnHabit[] => {
    const { habits } = policy!;
    let own = byPolicy.get(habits);
    if (!own) byPolicy.set(habits, (own = habits.flatMap((habit) => ownHabit(habit, role) ?? [])));
    return own;
  };
  return (ticket, isHolder) => {
    let own = byTicket.get(ticket);
    if (!own) {
      const concern = concerning(ticket);
      const shared = all(ticket.policy).filter(({ habit }) => concern.has(habit));
      const holding = byTicketAlone ? shared.map((habit) => ({ ...habit, takes_ms: [], forgotten: [] })) : shared;
      byTicket.set(ticket, (own = { holding, besides: holding.filter(({ byHolder }) => !byHolder) }));
    }
    return isHolder ? own.holding : own.besides;
  };
}

/** A habit as a role has it; nothing, if it never has. */
function ownHabit(habit: Habit, role: Role): OwnHabit | undefined {
  const { do: event, who } = habit;
  const may = eventSpec(event)?.who ?? [];
  const byHolder = !may.includes(role);
  if ((who !== undefined && who !== role) || (byHolder && !may.includes('handler'))) return undefined;
  return {
    habit,
    isSpeech: isSpeech(event),
    byHolder,
    closedBy: closingFor(role, event),
    takes_ms: [],
    forgotten: []
  };
}

const concerned = new WeakMap<Ticket, ReadonlySet<Habit>>();

function concerning(ticket: Ticket): ReadonlySet<Habit> {
  let habits = concerned.get(ticket);
  if (!habits) {
    const { case: of } = ticket.spec;
    const all = ticket.policy.ticket!.habits;
    habits = new Set(
      all.filter(({ do: event, when }) => concerns(event, of) && (when === undefined || holds(when, of)))
    );
    concerned.set(ticket, habits);
  }
  return habits;
}

function isOpen(own: OwnHabit, role: Role, state: TicketRunState, tags: ReadonlySet<string>): boolean {
  const { habit, closedBy, isSpeech: said } = own;
  if (!isMine(habit, role, state) || closedBy(tags, state.memory.holder === role)) return false;
  // What the chart does not hear is refused; what is said for the first time, it need not hear.
  if (said && doneAt(state, habit.do) === undefined) return true;
  const { chart, snapshot } = state.instances.get(chartName)!;
  return chart.hears(snapshot, habit.do);
}

function isMine({ once, unless, since }: Habit, role: Role, { memory }: TicketRunState): boolean {
  return (
    // A customer answers what is said in this round; what was said in an earlier one has been answered.
    (once === undefined || (memory.last[once]?.count ?? -1) >= (role === 'customer' ? memory.round : 0)) &&
    (unless === undefined || (memory.taken[unless] ?? 0) === 0) &&
    (since === undefined || memory.last[since] !== undefined)
  );
}

function since_ms({ since }: Habit, { memory }: TicketRunState): number {
  const last = since === undefined ? undefined : memory.last[since];
  if (last) return last.at_ms;
  return memory.facts.findLast(({ entry, kind }) => entry !== undefined || kind === 'breached')?.at_ms ?? 0;
}

const isUnseen = (milestones: Memory['milestones']): boolean => milestones['contact-ends'] !== undefined;

export interface AgainstClause {
  readonly clause: string;
  readonly deviation: Deviation;
}

function breaksBy(
  ticket: Ticket,
  state: TicketRunState,
  { once }: Habit,
  entry: DoneEntry
): readonly AgainstClause[] | undefined {
  const instance = state.instances.get(chartName)!;
  const event = eventFor(ticket.desk, state.memory, entry, instance);
  if (event === undefined) return undefined;
  const before = instance.snapshot;
  const { snapshot, outcomes } = instance.chart.step(before, event);
  const { last } = state.memory;
  const done = doneAt(state, entry.do);
  // Done before, it is done again only if what called for it has come since, or the ticket itself moves on by it.
  const called =
    done === undefined || entry.do === 'tagged' || (once !== undefined && done < (last[once]?.count ?? -1));
  const getsOn =
    // What is said for the first time is worth saying, whether or not the chart moves by it.
    (done === undefined && isSpeech(entry.do)) ||
    counted.includes(entry.do as TicketEvent) ||
    // What was agreed on comes to nothing.
    (entry.do === booksVisit && isDue(state.memory, ticket.policy, state.now_ms)) ||
    moves(before.value, snapshot.value, called ? ['contact', 'handling', 'duties'] : ledBy);
  if (!getsOn) return undefined;
  return outcomes.flatMap((it) =>
    it.kind === 'effect' && it.type === 'deviate' ? [it.params as unknown as AgainstClause] : []
  );
}

function doneAt({ memory: { last, round } }: TicketRunState, event: string): number | undefined {
  const count = last[event]?.count ?? -1;
  return count < round ? undefined : count;
}

const booksVisit: TicketEvent = 'visit-booked';

const counted: readonly TicketEvent[] = ['department-answered', 'plan-step-done'];

const ledBy = ['handling', 'duties.visit', 'duties.overdue', 'duties.intervention', 'duties.remedy'] as const;

function moves(before: unknown, after: unknown, parts: readonly string[]): boolean {
  return before !== after && parts.some((part) => differs(partOf(before, part), partOf(after, part)));
}

function differs(a: unknown, b: unknown): boolean {
  if (a === b) return false;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return true;
  const [ours, theirs] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  const regions = Object.keys(ours);
  return regions.length !== Object.keys(theirs).length || regions.some((it) => differs(ours[it], theirs[it]));
}

function partOf(value: unknown, path: string): unknown {
  return path.split('.').reduce((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}
