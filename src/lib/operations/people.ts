import type { OperationsPolicy } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { inChargeOf, isBelow, ownBreaches, type TicketRecord } from './record';

/** Somebody of the house, by the tickets on which they worked. */
export interface PersonSoFar {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Those on which they have done something. */
  readonly tickets: number;
  /** Of those, the tickets on which this person broke a limit: a limit is broken by whoever had its step to do, not by all who worked on the ticket. */
  readonly late: number;
  /** Of the tickets that they were in charge of: rated, and up to standard. */
  readonly rated: number;
  readonly satisfied: number;
}

/**
 * Everybody who has worked on one of these tickets, or broken a limit of one, in the order of their ids.
 * @param hasWorked whether somebody has done anything on a ticket in a role of theirs; whoever is only assigned has not
 */
export function peopleSoFar(
  records: readonly TicketRecord[],
  policy: OperationsPolicy,
  hasWorked: (record: TicketRecord, role: Role) => boolean
): readonly PersonSoFar[] {
  const ids = [...new Set(records.flatMap(({ people }) => Object.values(people)))].toSorted();
  const all = ids.map((id) => {
    const own = records.filter(({ people }) => Object.values(people).includes(id));
    const rated = own.filter((record) => record.rating !== undefined && inChargeOf(record) === id);
    return {
      id,
      roles: roles.filter((role) => own.some(({ people }) => people[role] === id)),
      tickets: own.filter((record) => roles.some((role) => record.people[role] === id && hasWorked(record, role)))
        .length,
      late: own.filter((record) => ownBreaches(record, id).length > 0).length,
      rated: rated.length,
      satisfied: rated.filter((record) => isBelow(record, policy) === false).length
    };
  });
  return all.filter(({ tickets, late }) => tickets + late > 0);
}
