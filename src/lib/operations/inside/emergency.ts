import { assert } from '#domain/assert';
import type { Send } from '#kernel/kernel';
import { rowOf, withRow, type Books, type EmergencyRow, type Trouble } from '../books';
import type { TicketRecord } from '../record';
import { chartName } from './chart-name';
import { tell, type Asked, type Clerk } from './clerk';
import { fixedNames, lastSaid_ms } from './desk';
import type { House } from './house';
import { listed } from './words';

/** The key of trouble of one kind in one area. */
export const troubleKey = ({ class: kind, business, area }: Trouble): string => `${kind}/${business}@${area}`;

export const calm = (trouble: Trouble): EmergencyRow => ({ ...trouble, is: 'calm', tickets: [], notified: [] });

/** Open tickets of one kind in one area. */
function openTickets(books: Books, row: EmergencyRow): readonly TicketRecord[] {
  return Object.values(books.tickets).filter(
    (it) =>
      it.handledAt_ms === undefined && it.area === row.area && it.business === row.business && it.class === row.class
  );
}

/**
 * What the board is told of a ticket that was just opened: one more, or many (catalogue `decisions`: at least so many within so long). Tickets
 * from before an earlier emergency was stood down do not count towards a new one; an outage notice concerns all that are open.
 */
export function boardOf(house: House, books: Books, record: TicketRecord, now_ms: number): readonly Send[] {
  if (record.area === undefined) return [];
  const key = troubleKey({ ...record, area: record.area });
  const row = rowOf(books.emergencies, key);
  assert(row, 'a chart for the trouble of every ticket', key);
  if (row.is === 'declared') return [tell('emergency', key, 'one-more', { tickets: [record.id] })];
  const { tickets, within_ms } = house.operations.emergency;
  const since_ms = Math.max(now_ms - within_ms, (row.stoodDownAt_ms ?? -Infinity) + 1);
  const recent = openTickets(books, row).filter(({ openedAt_ms }) => openedAt_ms >= since_ms);
  const ids = recent.map(({ id }) => id);
  return ids.length >= tickets ? [tell('emergency', key, 'many', { tickets: ids })] : [];
}

const declared = (books: Books): readonly EmergencyRow[] =>
  Object.values(books.emergencies).filter(({ is }) => is === 'declared');

function errand<More extends object>(row: EmergencyRow, since_ms: number, more: More) {
  const { class: kind, business, area } = row;
  const about = { class: kind, business };
  return [
    { key: `${troubleKey(row)}.${row.declaredAt_ms}`, since_ms, about, with: () => ({ ...about, area, ...more }) }
  ];
}

function standDown(books: Books, trouble: Trouble): Asked {
  const row = rowOf(books.emergencies, troubleKey(trouble));
  const left = (row?.tickets ?? []).filter((id) => rowOf(books.tickets, id)?.handledAt_ms === undefined);
  return { with: { open: left.length > 0, left } };
}

/** 2.2-major: what is declared, which tickets are concerned, which departments know. */
export const emergency: Clerk = {
  asks: {
    'outage-noticed': (_house, books, fields) => {
      const row = rowOf(books.emergencies, troubleKey(fields));
      return { with: { notice: true, tickets: row ? openTickets(books, row).map(({ id }) => id) : [] } };
    },
    'departments-notified': (house, books, fields) => {
      const known = rowOf(books.emergencies, troubleKey(fields))?.notified ?? [];
      const notified = [...new Set([...known, ...fields.departments])];
      return { with: { notified, whole: house.plan.every((id) => notified.includes(id)) } };
    },
    'stood-down': (_house, books, fields) => standDown(books, fields)
  },
  errands: {
    'departments-notified': ({ house, books }, fixed) =>
      declared(books).flatMap((row) => {
        const told = fixedNames(fixed, 'departments') ?? house.plan;
        const departments = told.filter((id) => !row.notified.includes(id));
        return departments.length === 0 ? [] : errand(row, row.declaredAt_ms!, { departments });
      }),
    // Counted from the last of its tickets that was dealt with.
    'stood-down': (desk) =>
      declared(desk.books).flatMap((row) => {
        const handled = row.tickets.map((id) => rowOf(desk.books.tickets, id)?.handledAt_ms ?? 0);
        return errand(row, Math.max(...handled, lastSaid_ms(desk, 'emergency', troubleKey(row)) ?? 0), {});
      })
  },
  keeps(house, books, { key, what, by, now_ms }) {
    const row = rowOf(books.emergencies, key)!;
    const put = (changed: Partial<EmergencyRow>) => ({
      books: withRow(books, 'emergencies', key, { ...row, ...changed })
    });
    const tickets = (by['tickets'] as readonly string[] | undefined) ?? [];
    switch (what) {
      case 'declared': {
        // Without one in the policy, or with one that the calendar cannot say, nothing runs.
        const limit = house.policy.limits['2.2-major-notify'];
        const running = limit && house.running('2.2-major-notify', limit, now_ms);
        return put({
          is: 'declared',
          tickets,
          notified: [],
          declaredAt_ms: now_ms,
          running: running?.ok ? running.value : undefined
        });
      }
      case 'one-more':
        return put({ tickets: [...row.tickets, ...tickets] });
      case 'notified':
      case 'notified-some':
        return put({ notified: by['notified'] as readonly string[] });
      case 'stood-down':
        return put({ is: 'stood-down', stoodDownAt_ms: now_ms, running: undefined });
      default:
        return { books };
    }
  },
  values(house, books, { key, by }) {
    const row = rowOf(books.emergencies, key)!;
    const told = (by['tickets'] as readonly string[] | undefined) ?? row.tickets;
    const left = (by['left'] as readonly string[] | undefined) ?? [];
    return {
      trouble: house.trouble(row),
      count: row.tickets.length,
      tickets: listed(row.tickets),
      ticket: listed(told),
      why:
        by['notice'] === true
          ? { zh: '停机通报', en: 'outage notice' }
          : { zh: '短时间内同类工单', en: 'tickets in a short time' },
      left: listed(left),
      departments: house.departments(row.notified),
      missing: listed(house.plan.filter((id) => !row.notified.includes(id)).map((id) => house.department(id)))
    };
  }
};

export const emergencyChart = (trouble: Trouble): string => chartName('emergency', troubleKey(trouble));
