import type { ChartEvent } from '#kernel/chart';
import { eventSpec, ticketEvents, type TicketEvent } from '#machines/ticket-events';
import { concerns } from '#ticket/possible';
import type { Case } from '#machines/clause';
import type { ChartRead } from '../reading/ways.ts';

/** Stands for every value that no guard names. */
const other = 'other';

/**
 * All that can come from outside to such a ticket: each event of the table that concerns the case and is not forbidden, once for every
 * combination of the values that guards tell apart, and one value besides.
 */
export function alphabetOf(of: Case, { ways }: Pick<ChartRead, 'ways'>): readonly ChartEvent[] {
  const names = (Object.keys(ticketEvents) as TicketEvent[]).filter(
    (name) => concerns(name, of) && eventSpec(name)?.forbidden !== true
  );
  return names.flatMap((type) => {
    const looks = ways.filter(({ on }) => on === type).flatMap(({ guard }) => guard.looks);
    const fields = [...new Set(looks.map(([field]) => field))];
    return fields.reduce<readonly ChartEvent[]>(
      (events, field) => {
        const values = [...new Set(looks.filter(([it]) => it === field).map(([, value]) => value))];
        return events.flatMap((event) =>
          [...values, otherThan(type, field, values)].map((value) => ({ ...event, [field]: value }))
        );
      },
      [{ type }]
    );
  });
}

function otherThan(type: string, field: string, values: readonly unknown[]): string | number | boolean {
  if (values.includes(true)) return false;
  return eventSpec(type)?.fields?.[field]?.choices?.find((choice) => !values.includes(choice)) ?? other;
}
