import { dimensions } from '#domain/ids';
import type { OperationsPolicy } from '#machines/policy';
import { isFirstContactResolved, type Matters } from '../first-contact';
import { percentOf, rateOf, type Rate } from '../rate';
import { failedIn, inChargeOf, isBelow, ownBreaches, peopleOf, type TicketRecord } from '../record';
import { trainingsFor, type Shortfall } from './shortfalls';

/** 5.2-person: 首解率, 满意度, 超时工单量 of one person in a month, and what follows. */
export interface PersonRow {
  readonly person: string;
  /** Tickets that this person was in charge of. */
  readonly tickets: number;
  /** Of the tickets whose first contact this person took: nobody else can solve one there. */
  readonly firstContact: Rate;
  /** Of the ratings of tickets in charge: those that are up to standard. */
  readonly satisfied: Rate;
  /** Tickets in charge that entered the overdue report. */
  readonly overdue: number;
  /** In which of the three measures the person falls short of the policy. */
  readonly weak: readonly ('first-contact' | 'rating' | 'overdue')[];
  /** What else went wrong in the month: clauses of limits that the person broke, dimensions of failed quality checks. */
  readonly amiss: readonly string[];
  /** The training plan: ids of trainings. Empty for who is not weak. */
  readonly trainings: readonly string[];
}

/** The tickets of a month by person, in the order of their ids. @param matters all tickets known */
export function byPerson(
  records: readonly TicketRecord[],
  matters: Matters,
  policy: OperationsPolicy
): readonly PersonRow[] {
  const agents = records.flatMap(({ people }) => people.agent ?? []);
  const everybody = [...new Set([...records.flatMap(peopleOf), ...agents])].toSorted();
  return everybody.map((person) => rowOf(person, records, matters, policy));
}

function rowOf(
  person: string,
  records: readonly TicketRecord[],
  matters: Matters,
  policy: OperationsPolicy
): PersonRow {
  const { persons, noRepeatWithin_ms } = policy;
  const mine = records.filter((record) => inChargeOf(record) === person);
  const taken = records.filter(({ people }) => people.agent === person);
  const rated = mine.filter(({ rating }) => rating !== undefined);
  const isResolved = (record: TicketRecord) => isFirstContactResolved(record, matters, noRepeatWithin_ms);
  const firstContact = rateOf(taken, isResolved);
  const satisfied = rateOf(rated, (record) => isBelow(record, policy) === false);
  const late = mine.filter((record) => record.overdue);
  const overdue = late.length;
  const isShort = (rate: Rate, least_percent: number) =>
    rate.of >= persons.ofAtLeast && (percentOf(rate) ?? 100) < least_percent;
  const weak = [
    ...(isShort(firstContact, persons.firstContact_percent) ? (['first-contact'] as const) : []),
    ...(isShort(satisfied, persons.satisfied_percent) ? (['rating'] as const) : []),
    ...(overdue > persons.overdueMost ? (['overdue'] as const) : [])
  ];
  const amiss = records.flatMap((on): readonly Shortfall[] => [
    ...dimensions.filter((it) => failedIn(on, it).includes(person)).map((what) => ({ what, on })),
    ...ownBreaches(on, person).map((what) => ({ what, on }))
  ]);
  // Which tickets made somebody weak says what to train.
  const behind = {
    'first-contact': taken.filter((record) => !isResolved(record)),
    rating: rated.filter((record) => isBelow(record, policy)),
    overdue: late
  };
  const short = weak.flatMap((what) => behind[what].map((on): Shortfall => ({ what, on })));
  return {
    person,
    tickets: mine.length,
    firstContact,
    satisfied,
    overdue,
    weak,
    amiss: [...new Set(amiss.map(({ what }) => what))].toSorted(),
    trainings: weak.length === 0 ? [] : trainingsFor([...short, ...amiss], policy)
  };
}
