import { lapses, takes_ms, type Diligence } from '#kernel/diligence';
import type { Limit } from '#domain/limit';
import { holds, type Case } from '#machines/clause';
import { cycleEvents, type HabitualEvent } from '#machines/cycles';
import type { HouseHabit } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { chartName } from './inside/chart-name';
import { instanceAt } from './inside/charts';
import { clerks } from './inside/process-handlers';
import { eventOf } from './inside/event-handlers';
import type { WorkQueueContext, WorkItem } from './inside/desk';
import type { CycleEntry } from './log';
import type { Operations, OperationsState } from './operations';

/** What a role on autopilot would do next beyond one ticket, if anything: not before now. */
export interface OperationsAutopilot {
  next(operations: Pick<Operations, 'house' | 'policy'>, state: OperationsState): CycleEntry | undefined;
}

/** Roles on autopilot, by how careful each is, in the order of the SOP. */
export function autopilots(
  how: Readonly<Partial<Record<Role, Diligence>>>,
  seed: number
): readonly OperationsAutopilot[] {
  return roles.flatMap((role) => {
    const diligence = how[role];
    return diligence === undefined ? [] : [autopilot(role, diligence, seed)];
  });
}

/**
 * A role on autopilot beyond one ticket. Of all that the policy's habits find to be done, it does what comes first: by the same events as a person.
 * Whoever is not exemplary is slower, forgets, and at times takes an irregular turn where the chart has one: a short cut, so without delay.
 */
export function autopilot(role: Role, diligence: Diligence, seed: number): OperationsAutopilot {
  const happens = (what: string, { do: event }: HouseHabit, { key }: WorkItem): boolean =>
    lapses(diligence, seed, `${role}.${what}.${event}.${key}`);
  const ownTime = ({ do: event, after }: HouseHabit, { key }: WorkItem): Limit => {
    const name = `${role}.${event}.${key}`;
    if (after.per === 'working-days')
      return { ...after, days: Math.round(takes_ms(diligence, after.days, seed, name)) };
    // Nobody looks at milliseconds beyond one ticket.
    return { ...after, ms: 1000 * Math.round(takes_ms(diligence, after.ms, seed, name) / 1000) };
  };
  return {
    next: (operations, state) => {
      const desk = deskOf(operations, state);
      const done = (habit: HouseHabit, errand: WorkItem, after: Limit): CycleEntry | undefined =>
        entryOf(habit, errand, role, Math.max(state.now_ms, desk.house.endOf(after, errand.since_ms)));
      let first: CycleEntry | undefined;
      for (const habit of operations.house.operations.habits) {
        if (!isMine(habit, role, desk)) continue;
        for (const errand of errandsOf(habit, desk)) {
          if (habit.skips && happens('forgets', habit, errand)) continue;
          const inTime = done(habit, errand, ownTime(habit, errand));
          const turn = inTime && turnOf(operations, state, inTime);
          if (turn === undefined || (turn === 'irregular' && !happens('strays', habit, errand))) continue;
          const entry = turn === 'irregular' ? done(habit, errand, habit.after) : inTime;
          if (entry && (!first || entry.at_ms < first.at_ms)) first = entry;
        }
      }
      return first;
    }
  };
}

function isMine({ do: event, who, once, unless }: HouseHabit, role: Role, { books }: WorkQueueContext): boolean {
  const may: readonly Role[] = cycleEvents[event].who;
  return (
    (who === undefined || who === role) &&
    may.includes(role) &&
    (once === undefined || books.taken.includes(once)) &&
    (unless === undefined || !books.taken.includes(unless))
  );
}

function errandsOf({ do: event, when, with: fixed = {} }: HouseHabit, desk: WorkQueueContext): readonly WorkItem[] {
  const all = Object.values(clerks).flatMap(
    ({ errands }): readonly WorkItem[] => (errands[event] as WorkItemsOfHabit)?.(desk, fixed) ?? []
  );
  return when === undefined ? all : all.filter(({ about = {} }) => holds(when, caseOf(about)));
}

type WorkItemsOfHabit =
  ((desk: WorkQueueContext, fixed: NonNullable<HouseHabit['with']>) => readonly WorkItem[]) | undefined;

/** All that is known of a ticket, or of tickets of one kind, beyond it; the policy asks about nothing else. */
function caseOf({ class: kind, business = '', channel }: NonNullable<WorkItem['about']>): Case {
  return { class: kind, business, channel, conditions: {} } as unknown as Case;
}

function entryOf({ do: event }: HouseHabit, errand: WorkItem, role: Role, at_ms: number): CycleEntry | undefined {
  const fields = errand.with(at_ms);
  // Its fields were made for the event that the errand is of.
  return fields && ({ at_ms, who: role, do: event, with: fields } as CycleEntry<HabitualEvent>);
}

/** True if the chart would take an entry as things stand, and whether that keeps to the SOP; nothing, if it would not or the house refuses it. */
function turnOf(
  { house }: Pick<Operations, 'house'>,
  state: OperationsState,
  entry: CycleEntry
): 'regular' | 'irregular' | undefined {
  const { about, event, flaw } = eventOf(house, state.memory, entry, state.now_ms);
  const { chart, snapshot } = instanceAt(state.instances, about);
  if (flaw || !chart.takes(snapshot, event)) return undefined;
  const deviates = chart.step(snapshot, event).outcomes.some((it) => it.kind === 'effect' && it.type === 'deviate');
  return deviates ? 'irregular' : 'regular';
}

function deskOf(
  { house }: Pick<Operations, 'house'>,
  { memory, now_ms, instances }: OperationsState
): WorkQueueContext {
  return {
    house,
    books: memory,
    now_ms,
    begun_ms: memory.begun_ms ?? now_ms,
    regionsOf: (kind, key) => {
      const value: unknown = instances.get(chartName(kind, key))?.snapshot.value;
      return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : undefined;
    }
  };
}
