import { dimensions } from '#domain/ids';
import type { OperationsPolicy } from '#machines/policy';
import { isFirstContactResolved, type Matters } from '../first-contact';
import { percentOf, rateOf, type Rate } from '../rate';
import { failedIn, inChargeOf, isBelow, ownBreaches, peopleOf, type TicketRecord } from '../record';
import { trainingsFor, type Shortfall } from './shortfalls';

/** Monthly figures of one person (5.2-person): 首解率, 满意度, 超时工单量, and the resulting trainings. */
export interface PersonRow {
  readonly person: string;
  readonly tickets: number;
  /** Rate over the tickets whose first contact this person took, since only they could solve it there. */
  readonly firstContact: Rate;
  readonly satisfied: Rate;
  readonly overdue: number;
  readonly weak: readonly ('first-contact' | 'rating' | 'overdue')[];
  /** Clauses of limits the person broke, and dimensions of failed quality checks. */
  readonly amiss: readonly string[];
  readonly trainings: readonly string[];
}

/** Groups the tickets of a month by person, ordered by person id; `matters` knows all tickets. */
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
