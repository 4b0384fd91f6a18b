import type { OperationsPolicy } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { inChargeOf, isBelow, ownBreaches, type TicketRecord } from './record';

/** Somebody of the house, by the tickets on which they worked. */
export interface PersonSoFar {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly tickets: number;
  /** Of those, the tickets on which this person broke a limit: a limit is broken by whoever had its step to do, not by all who worked on the ticket. */
  readonly late: number;
  /** Of the tickets that they were in charge of: rated, and up to standard. */
  readonly rated: number;
  readonly satisfied: number;
}

/** Everybody who has worked on one of these tickets, in the order of their ids. */
export function peopleSoFar(records: readonly TicketRecord[], policy: OperationsPolicy): readonly PersonSoFar[] {
  const ids = [...new Set(records.flatMap(({ people }) => Object.values(people)))].toSorted();
  return ids.map((id) => {
    const own = records.filter(({ people }) => Object.values(people).includes(id));
    const rated = own.filter((record) => record.rating !== undefined && inChargeOf(record) === id);
    return {
      id,
      roles: roles.filter((role) => own.some(({ people }) => people[role] === id)),
      tickets: own.length,
      late: own.filter((record) => ownBreaches(record, id).length > 0).length,
      rated: rated.length,
      satisfied: rated.filter((record) => isBelow(record, policy) === false).length
    };
  });
}
