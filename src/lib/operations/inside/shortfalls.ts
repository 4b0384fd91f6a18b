import { dimensions } from '#domain/ids';
import type { OperationsPolicy } from '#machines/policy';
import { inChargeOf, ownBreaches, type TicketRecord } from '../record';

/**
 * In what a ticket is below standard for a person (4.2-three): `rating`, a dimension of quality, or the clause of a limit that this person broke.
 * Rating and quality check count for the person in charge, broken limits for whoever broke them. None: it is up to standard.
 */
export function shortfallsOf(record: TicketRecord, person: string, { standard }: OperationsPolicy): readonly string[] {
  const mine = inChargeOf(record) === person;
  const rated = mine && record.rating !== undefined && standard.ratings.includes(record.rating);
  const failed = dimensions.filter((it) => mine && standard.quality.includes(it) && record.quality[it] === 'fail');
  return [...(rated ? ['rating'] : []), ...failed, ...(standard.ownBreaches ? ownBreaches(record, person) : [])];
}

/** The trainings that help against shortfalls, in the order of the policy: what exactly to train (4.2-three, 5.2-person). */
export function trainingsFor(shortfalls: readonly string[], { trainings }: OperationsPolicy): readonly string[] {
  const all = Object.entries(trainings);
  const named = (what: string) => all.some(([, training]) => training.for.includes(what));
  const sought = new Set(shortfalls.map((what) => (named(what) ? what : 'other')));
  return all.filter(([, training]) => training.for.some((what) => sought.has(what))).map(([id]) => id);
}
