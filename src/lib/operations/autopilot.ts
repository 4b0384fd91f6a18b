import { lapses, takes_ms, type Diligence } from '#kernel/diligence';
import type { Limit } from '#domain/limit';
import { cycleEvents, type HabitualEvent } from '#machines/cycles';
import type { HouseHabit } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { lookAt, type Look } from './inside/look';
import type { OperationsContext } from './inside/operations-context';
import type { WorkQueueContext, WorkItem } from './inside/desk';
import type { CycleEntry } from './log';
import type { Operations, OperationsState } from './operations';

/** Autopilot of one role; `next` returns its next entry beyond one ticket, never before now, or `undefined`. */
export interface OperationsAutopilot {
  next(operations: Pick<Operations, 'house' | 'policy'>, state: OperationsState): CycleEntry | undefined;
}

export function autopilots(
  how: Readonly<Partial<Record<Role, Diligence>>>,
  seed: number
): readonly OperationsAutopilot[] {
  return roles.flatMap((role) => {
    const diligence = how[role];
    return diligence === undefined ? [] : [autopilot(role, diligence, seed)];
  });
}

/** Creates an autopilot for the earliest action due; unless exemplary, it is slower, forgets and takes shortcuts. */
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
  const known = new Map<string, Intent>();
  const intentOf = (house: OperationsContext, habit: HouseHabit, errand: WorkItem): Intent => {
    const name = `${habit.do}\n${errand.key}\n${errand.since_ms}`;
    let intent = known.get(name);
    if (intent?.habit === habit && intent.house === house) return intent;
    if (known.size >= mostIntents) known.clear();
    intent = {
      habit,
      house,
      soonest_ms: house.endOf(habit.after, errand.since_ms),
      forgotten: once(() => habit.skips && happens('forgets', habit, errand)),
      own_ms: once(() => house.endOf(ownTime(habit, errand), errand.since_ms))
    };
    known.set(name, intent);
    return intent;
  };
  const firstOf = (look: Look): CycleEntry | undefined => {
    let first: CycleEntry | undefined;
    const isFirst = (at_ms: number): boolean => !first || at_ms < first.at_ms;
    for (const habit of look.house.operations.habits) {
      if (!isMine(habit, role, look)) continue;
      for (const errand of look.errandsOf(habit)) {
        const intent = intentOf(look.house, habit, errand);
        // Nobody is faster than the habit says: what something else comes before need not be made out.
        const soonest_ms = look.notBefore(intent.soonest_ms);
        if (!isFirst(soonest_ms) || intent.forgotten()) continue;
        const inTime = entryOf(habit, errand, role, look.notBefore(intent.own_ms()));
        const turn = inTime && turnOf(look, inTime);
        if (turn === undefined || (turn === 'irregular' && !happens('strays', habit, errand))) continue;
        const entry = turn === 'irregular' ? entryOf(habit, errand, role, soonest_ms) : inTime;
        if (entry && isFirst(entry.at_ms)) first = entry;
      }
    }
    return first;
  };
  let last: { readonly look: Look; readonly first: CycleEntry | undefined } | undefined;
  return {
    next: ({ house }, state) => {
      if (!last?.look.holdsFor(house, state, last.first)) {
        const look = lookAt(house, state);
        last = { look, first: firstOf(look) };
      }
      return last.first;
    }
  };
}

interface Intent {
  readonly habit: HouseHabit;
  readonly house: OperationsContext;
  readonly soonest_ms: number;
  own_ms(): number;
  forgotten(): boolean;
}

const mostIntents = 2000;

function once<Found>(make: () => Found): () => Found {
  let found: { readonly is: Found } | undefined;
  return () => (found ??= { is: make() }).is;
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

function entryOf({ do: event }: HouseHabit, errand: WorkItem, role: Role, at_ms: number): CycleEntry | undefined {
  const fields = errand.with(at_ms);
  // Its fields were made for the event that the errand is of.
  return fields && ({ at_ms, who: role, do: event, with: fields } as CycleEntry<HabitualEvent>);
}

function turnOf(look: Look, entry: CycleEntry): 'regular' | 'irregular' | undefined {
  const { about, event, flaw } = look.heard(entry);
  const { chart, snapshot } = look.instanceAt(about);
  if (flaw || !chart.takes(snapshot, event)) return undefined;
  const deviates = chart.step(snapshot, event).outcomes.some((it) => it.kind === 'effect' && it.type === 'deviate');
  return deviates ? 'irregular' : 'regular';
}
