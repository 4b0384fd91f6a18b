import type { OperationsPolicy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import type { TicketRecord } from '../record';

/** Shortfall on a ticket: `rating`, `first-contact`, `overdue`, a dimension of quality, or the clause of a limit. */
export interface Shortfall {
  readonly what: string;
  readonly on: Pick<TicketRecord, 'class' | 'business'>;
}

/** Returns trainings in policy order (4.2-three, 5.2-person): by shortfall, its dimension, subject, else default. */
export function trainingsFor(shortfalls: readonly Shortfall[], { trainings }: OperationsPolicy): readonly string[] {
  const all = Object.entries(trainings);
  const forAny = (names: readonly string[]) =>
    all.filter(([, training]) => training.for.some((it) => names.includes(it)));
  const fitting = shortfalls.flatMap(({ what, on }) => {
    const dimension = sopClauseOf(what)?.dimension;
    const inTurn = [[what], dimension ? [dimension] : [], [`class:${on.class}`, `business:${on.business}`], ['other']];
    return inTurn.map(forAny).find((some) => some.length > 0) ?? [];
  });
  const ids = new Set(fitting.map(([id]) => id));
  return Object.keys(trainings).filter((id) => ids.has(id));
}
