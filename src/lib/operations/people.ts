import type { OperationsPolicy } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { inChargeOf, isBelow, ownBreaches, type TicketRecord } from './record';

export interface PersonSoFar {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly tickets: number;
  /** Tickets on which this person broke a limit by having its step to do; not everybody involved. */
  readonly late: number;
  /** Number of rated tickets in charge; `satisfied` counts those up to standard. */
  readonly rated: number;
  readonly satisfied: number;
}

/** Returns everybody who did something on a ticket (not only assigned) or broke a limit of one, ordered by id. */
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
