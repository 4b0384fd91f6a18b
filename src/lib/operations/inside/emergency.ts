import { assert } from '#domain/assert';
import { emptyList } from '#kernel/list';
import type { Reaction } from '#kernel/simulation';
import type { CaseClass } from '#domain/ids';
import { withRow, type OperationsTables, type EmergencyRow, type Trouble } from '../operations-tables';
import type { TicketRecord } from '../record';
import { chartName } from './chart-name';
import { tell, type Asked, type ProcessHandler } from './process-handler';
import { fixedNames, lastSaid_ms } from './desk';
import type { OperationsContext } from './operations-context';
import { listed } from './sentence-values';

export const troubleKey = ({ class: kind, business, area }: Trouble): string => `${kind}/${business}@${area}`;

function rowAt(books: OperationsTables, key: string): EmergencyRow {
  const row = books.emergencies.get(key);
  if (row) return row;
  const [, kind, business, area] = /^(\w+)\/([^@]*)@(.*)$/s.exec(key) ?? [];
  assert(kind !== undefined, 'the key of a trouble', key);
  const trouble = { class: kind as CaseClass, business: business!, area: area! };
  return { ...trouble, is: 'calm', heard: emptyList(), tickets: [], notified: [] };
}

function openTickets(books: OperationsTables, { heard }: EmergencyRow, since_ms = -Infinity): readonly TicketRecord[] {
  const found: TicketRecord[] = [];
  // Nobody hears of a ticket before it is opened: what was heard of earlier was opened earlier.
  for (let index = heard.length - 1; index >= 0 && heard.at(index)!.at_ms >= since_ms; index -= 1) {
    const record = books.tickets.get(heard.at(index)!.id)!;
    if (record.handledAt_ms === undefined && record.openedAt_ms >= since_ms) found.unshift(record);
  }
  return found;
}

/** Tells the emergency board of an opened ticket; tickets before a stand-down do not count. */
export function boardOf(
  house: OperationsContext,
  before: OperationsTables,
  record: TicketRecord,
  now_ms: number
): Reaction<OperationsTables> {
  if (record.area === undefined) return { memory: before, sends: [] };
  const key = troubleKey({ ...record, area: record.area });
  const known = rowAt(before, key);
  const row = { ...known, heard: known.heard.append({ id: record.id, at_ms: now_ms }) };
  const books = withRow(before, 'emergencies', key, row);
  if (row.is === 'declared')
    return { memory: books, sends: [tell('emergency', key, 'one-more', { tickets: [record.id] })] };
  const { tickets, within_ms } = house.operations.emergency;
  const since_ms = Math.max(now_ms - within_ms, (row.stoodDownAt_ms ?? -Infinity) + 1);
  const ids = openTickets(books, row, since_ms).map(({ id }) => id);
  return { memory: books, sends: ids.length >= tickets ? [tell('emergency', key, 'many', { tickets: ids })] : [] };
}

const declared = (books: OperationsTables): readonly EmergencyRow[] =>
  books.emergencies.values().filter(({ is }) => is === 'declared');

function errand<More extends object>(row: EmergencyRow, since_ms: number, more: More) {
  const { class: kind, business, area } = row;
  const about = { class: kind, business };
  return [
    { key: `${troubleKey(row)}.${row.declaredAt_ms}`, since_ms, about, with: () => ({ ...about, area, ...more }) }
  ];
}

function standDown(books: OperationsTables, trouble: Trouble): Asked {
  const row = books.emergencies.get(troubleKey(trouble));
  const left = (row?.tickets ?? []).filter((id) => books.tickets.get(id)?.handledAt_ms === undefined);
  return { with: { open: left.length > 0, left } };
}

/** Process handler of 2.2-major: declared emergencies, tickets concerned, departments notified. */
export const emergency: ProcessHandler = {
  asks: {
    'outage-noticed': (_house, books, fields) => {
      const row = books.emergencies.get(troubleKey(fields));
      return { with: { notice: true, tickets: row ? openTickets(books, row).map(({ id }) => id) : [] } };
    },
    'departments-notified': (house, books, fields) => {
      const known = books.emergencies.get(troubleKey(fields))?.notified ?? [];
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
        const handled = row.tickets.map((id) => desk.books.tickets.get(id)?.handledAt_ms ?? 0);
        return errand(row, Math.max(...handled, lastSaid_ms(desk, 'emergency', troubleKey(row)) ?? 0), {});
      })
  },
  keeps(house, books, { key, what, by, now_ms }) {
    const row = rowAt(books, key);
    const put = (changed: Partial<EmergencyRow>) => ({
      books: withRow(books, 'emergencies', key, { ...row, ...changed })
    });
    const tickets = (by['tickets'] as readonly string[] | undefined) ?? [];
    switch (what) {
      case 'declared': {
        // Without one in the policy, or with one in working time where there is no calendar, nothing runs.
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
    const row = rowAt(books, key);
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
