import type { Send } from '#kernel/simulation';
import type { CycleFields } from '#machines/cycles';
import { withRow, type OperationsTables } from '../operations-tables';
import { inChargeOf, type TicketRecord } from '../record';
import { tell, unknown, type Asked, type ProcessHandler } from './process-handler';
import { fixedText } from './desk';
import type { OperationsContext } from './operations-context';

/** Returns the events for the overdue report: the ticket enters it, or nothing is owed on it any more. */
export function reportOf(books: OperationsTables, record: TicketRecord): readonly Send[] {
  if (!record.overdue) return [];
  const row = books.overdue.get(record.id);
  return [
    ...(row ? [] : [tell('overdue', record.id, 'entered-report', { class: record.class })]),
    ...(record.open || row?.interview || row?.closed ? [] : [tell('overdue', record.id, 'ticket-closed')])
  ];
}

function interview(
  house: OperationsContext,
  books: OperationsTables,
  { ticket, person, cause }: CycleFields<'interviewed'>
): Asked {
  const known = house.interviewCauses;
  if (Object.keys(known).length > 0 && !Object.hasOwn(known, cause) && !Object.values(known).includes(cause))
    return { flaw: unknown({ zh: '原因', en: 'cause' }, cause, Object.keys(known)) };
  const inCharge = books.overdue.get(ticket)?.inCharge;
  return { with: { another: inCharge !== undefined && inCharge !== person } };
}

/** Process handler of 3.3-interview: tickets in the overdue report, persons interviewed, cause and measure. */
export const overdue: ProcessHandler = {
  asks: { interviewed: interview },
  errands: {
    interviewed: ({ books }, fixed) =>
      books.overdue
        .values()
        .filter(({ interview: done }) => done === undefined)
        .map(({ ticket, enteredAt_ms, inCharge }) => ({
          key: ticket,
          since_ms: enteredAt_ms,
          about: books.tickets.get(ticket),
          with: () => ({
            ticket,
            person: inCharge ?? fixedText(fixed, 'person') ?? '–',
            cause: fixedText(fixed, 'cause') ?? '–',
            measure: fixedText(fixed, 'measure') ?? '–'
          })
        }))
  },
  keeps(_house, books, { key, what, by, now_ms }) {
    if (what === 'reported') {
      const record = books.tickets.get(key);
      const inCharge = record && inChargeOf(record);
      const row = { ticket: key, enteredAt_ms: now_ms, ...(inCharge === undefined ? {} : { inCharge }) };
      return { books: withRow(books, 'overdue', key, row) };
    }
    const row = books.overdue.get(key);
    if (!row) return { books };
    if (what === 'closed-without-interview') return { books: withRow(books, 'overdue', key, { ...row, closed: true }) };
    if (what !== 'interviewed') return { books };
    const interviewed = {
      at_ms: now_ms,
      person: String(by['person']),
      cause: String(by['cause']),
      measure: String(by['measure'])
    };
    return { books: withRow(books, 'overdue', key, { ...row, interview: interviewed }) };
  },
  values(house, books, { key, by }) {
    return {
      ticket: key,
      inCharge: books.overdue.get(key)?.inCharge ?? '–',
      person: house.said(String(by['person'] ?? '')),
      cause: house.interviewCause(String(by['cause'] ?? '')),
      measure: house.said(String(by['measure'] ?? ''))
    };
  }
};
