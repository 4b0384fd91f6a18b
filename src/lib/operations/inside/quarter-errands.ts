import type { Table } from '#kernel/table';
import { rowOf, type Session, type Standing } from '../operations-tables';
import { endOfQuarter, quarterOf, startOfQuarter } from '../periods';
import { everybodyOn } from './known-of-tickets';
import { lastSaid_ms, type WorkQueueContext, type WorkItem, type WorkItems } from './desk';

const day_ms = 86_400_000;
const kinds = ['simulation', 'experts'] as const;

/** Pending trainings of a quarter (5.3-simulation, 5.3-experts, 4.2-three, 5.2-person), planned ahead by policy. */
export const quarterErrands: WorkItems = {
  'training-planned': (desk, fixed) => {
    const ahead_ms = typeof fixed['on'] === 'number' ? fixed['on'] : 0;
    return [...forEverybody(desk, ahead_ms), ...forSome(desk, ahead_ms)];
  },
  'training-held': (desk) =>
    desk.books.sessions.flatMap(({ training, quarter, planned_ms, held_ms, people }) =>
      planned_ms === undefined || held_ms !== undefined
        ? []
        : {
            key: `${training}@${planned_ms}`,
            since_ms: planned_ms,
            // What is not held in its quarter was missed.
            with: (at_ms: number) =>
              quarterOf(at_ms) === quarter
                ? { training, people: people.length > 0 ? people : everybodyOn(desk.books.tickets) }
                : undefined
          }
    )
};

type Plans = readonly WorkItem<'training-planned'>[];

function forEverybody(desk: WorkQueueContext, ahead_ms: number): Plans {
  const { quarter } = desk;
  const regions = desk.regionsOf('quarter', quarter);
  const trainings = Object.entries(desk.house.operations.trainings);
  return kinds.flatMap((kind) => {
    const training = trainings.find(([, it]) => it.kind === kind)?.[0];
    if (training === undefined || regions?.[kind] !== 'due') return [];
    return {
      key: `${quarter}.${kind}`,
      since_ms: Math.max(desk.begun_ms, startOfQuarter(quarter)),
      with: (at_ms: number) => ({ training, on: sessionAt_ms(desk, at_ms, ahead_ms, endOfQuarter(quarter)) })
    };
  });
}

function sessionAt_ms({ house }: WorkQueueContext, at_ms: number, ahead_ms: number, end_ms: number): number {
  for (let on_ms = Math.min(at_ms + ahead_ms, end_ms - 1); on_ms > at_ms; on_ms -= day_ms) {
    const morning_ms = house.nextMorning_ms(on_ms);
    if (morning_ms < end_ms) return morning_ms;
  }
  return at_ms;
}

function forSome(desk: WorkQueueContext, ahead_ms: number): Plans {
  return Object.keys(desk.house.operations.trainings).flatMap((training) => {
    const wanted = wants(desk, training).filter((it) => !isSeenTo(desk, training, it));
    const since_ms = Math.max(...wanted.map((it) => it.since_ms));
    const people = [...new Set(wanted.map(({ person }) => person))].toSorted();
    if (people.length === 0) return [];
    return {
      key: `${training}.${people.join('.')}@${since_ms}`,
      since_ms,
      with: (at_ms: number) => ({ training, on: sessionAt_ms(desk, at_ms, ahead_ms, Infinity), people })
    };
  });
}

interface TrainingNeed {
  readonly person: string;
  readonly since_ms: number;
}

function wants(desk: WorkQueueContext, training: string): readonly TrainingNeed[] {
  const { books } = desk;
  const owing = debtors(books.standings)
    .filter(([, { owed }]) => owed.includes(training))
    .map(([person]) => ({ person, since_ms: lastSaid_ms(desk, 'standing', person) ?? desk.now_ms }));
  const planned = books.months.values().flatMap(({ report, done }) =>
    report.persons.flatMap(({ person }) => {
      const plan = rowOf(done, `${report.month}/person/${person}`);
      return plan?.trainings?.includes(training) ? [{ person, since_ms: plan.at_ms }] : [];
    })
  );
  // Whose session was missed wants another one from then on.
  const missed = (person: string) =>
    books.sessions
      .filter((it) => it.held_ms === undefined && isFor(it, training, person) && it.quarter < desk.quarter)
      .map(({ quarter }) => endOfQuarter(quarter));
  return [...owing, ...planned].map(({ person, since_ms }) => ({
    person,
    since_ms: Math.max(since_ms, ...missed(person))
  }));
}

const owing = new WeakMap<Table<Standing>, readonly (readonly [string, Standing])[]>();

function debtors(standings: Table<Standing>): readonly (readonly [string, Standing])[] {
  let all = owing.get(standings);
  if (!all) owing.set(standings, (all = [...standings].filter(([, { owed }]) => owed.length > 0)));
  return all;
}

function isSeenTo({ books, quarter }: WorkQueueContext, training: string, { person, since_ms }: TrainingNeed): boolean {
  const open = (it: Session) => it.held_ms === undefined && it.quarter >= quarter;
  const had = (it: Session) => it.held_ms !== undefined && it.held_ms >= since_ms;
  return books.sessions.some((it) => isFor(it, training, person) && (open(it) || had(it)));
}

function isFor(session: Session, training: string, person: string): boolean {
  const { people } = session;
  return session.training === training && (people.length === 0 || people.includes(person));
}
