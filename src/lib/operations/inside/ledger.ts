import type { CycleFields } from '#machines/cycles';
import { withRow, type OperationsTables, type RequestRow, type OperationsTimer } from '../operations-tables';
import { dueText } from '../due-text';
import { unknown, type Asked, type ProcessHandler } from './process-handler';
import { fixedText } from './desk';
import { unhandledOn } from './known-of-tickets';
import type { OperationsContext } from './operations-context';
import { requestOf } from '../ledger';

function ask(
  house: OperationsContext,
  books: OperationsTables,
  fields: CycleFields<'department-asked'>,
  now_ms: number
): Asked {
  if (!books.tickets.has(fields.ticket))
    return { flaw: unknown({ zh: '工单', en: 'ticket' }, fields.ticket, books.tickets.keys()) };
  const { departments } = house.operations;
  if (!Object.hasOwn(departments, fields.department)) return { with: { limited: false } };
  const running = house.running('5.3-ledger', departments[fields.department]!, now_ms);
  if (!running.ok) return { flaw: running.diagnostics[0]!.message };
  return { with: { limited: true, running: running.value } };
}

/** Process handler of 5.3-ledger: requests to departments, their due times and their answers. */
export const ledger: ProcessHandler = {
  asks: { 'department-asked': ask, 'department-answered': () => ({}) },
  errands: {
    'department-asked': ({ books }, fixed) => {
      const department = fixedText(fixed, 'department');
      if (department === undefined) return [];
      const asked = new Set(
        books.requests.values().flatMap((row) => (row.department === department ? row.ticket : []))
      );
      return unhandledOn(books.tickets)
        .filter(({ id }) => !asked.has(id))
        .map((about) => {
          const request = requestOf(about.id, department);
          return {
            key: request,
            since_ms: about.openedAt_ms,
            about,
            with: () => ({ request, ticket: about.id, department })
          };
        });
    },
    'department-answered': ({ books }) =>
      books.requests
        .values()
        .filter(({ answeredAt_ms }) => answeredAt_ms === undefined)
        .map(({ request, ticket, askedAt_ms }) => ({
          key: request,
          since_ms: askedAt_ms,
          about: books.tickets.get(ticket),
          with: () => ({ request })
        }))
  },
  keeps(_house, books, { key, what, by, now_ms }) {
    if (what === 'asked') {
      const running = by['running'] as OperationsTimer | undefined;
      const row: RequestRow = {
        request: key,
        ticket: String(by['ticket']),
        department: String(by['department']),
        askedAt_ms: now_ms,
        ...(running ? { running } : {})
      };
      return { books: withRow(books, 'requests', key, row) };
    }
    const row = books.requests.get(key);
    if (!row) return { books };
    if (what === 'request-late') return { books: withRow(books, 'requests', key, { ...row, late: true }) };
    if (what !== 'answered' && what !== 'answered-late') return { books };
    return { books: withRow(books, 'requests', key, { ...row, answeredAt_ms: now_ms }) };
  },
  values(house, books, { key, by }) {
    const row = books.requests.get(key);
    return {
      request: key,
      ticket: row?.ticket ?? String(by['ticket'] ?? ''),
      department: house.department(row?.department ?? String(by['department'] ?? '')),
      due: row?.running ? dueText(row.running) : { zh: '未定', en: 'not set' }
    };
  }
};
