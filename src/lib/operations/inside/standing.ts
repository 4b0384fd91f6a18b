import type { Send } from '#kernel/simulation';
import { emptyTable } from '#kernel/table';
import { withRow, type OperationsTables, type Standing } from '../operations-tables';
import { inChargeOf, isBelow, type TicketRecord } from '../record';
import { trainingsFor } from './shortfalls';
import { tell, type ProcessHandler } from './process-handler';
import { lastSaid_ms } from './desk';
import type { OperationsContext } from './operations-context';
import { listed } from './sentence-values';

const blank: Standing = { judged: emptyTable(), since: 0, owed: [], is: 'steady' };

/** Returns the person's latest consecutive tickets judged below standard since the last training (4.2-three). */
export function runOf({ judged, since }: Standing): readonly string[] {
  const run: string[] = [];
  for (let index = judged.size - 1; index >= since; index -= 1) {
    const [ticket, below] = judged.at(index)!;
    if (!below) break;
    run.unshift(ticket);
  }
  return run;
}

/** Judges an answered ticket for the person in charge, again on each new answer, at the place of the first. */
export function judge(
  house: OperationsContext,
  books: OperationsTables,
  record: TicketRecord
): { books: OperationsTables; sends: readonly Send[] } {
  const below = isBelow(record, house.operations);
  const person = inChargeOf(record);
  if (below === undefined || person === undefined) return { books, sends: [] };
  const before = books.standings.get(person) ?? blank;
  if (before.judged.get(record.id) === below) return { books, sends: [] };
  const after = { ...before, judged: before.judged.set(record.id, below) };
  const run = runOf(after).length;
  const enough = run >= house.operations.standard.inARow;
  return {
    books: withRow(books, 'standings', person, after),
    sends: [tell('standing', person, run > 0 ? 'below' : 'good', { ticket: record.id, run, enough })]
  };
}

/** Process handler of 4.2-three: consecutive tickets below standard per person, and the trainings that follow. */
export const standing: ProcessHandler = {
  asks: { 'training-waived': () => ({}) },
  errands: {
    'training-waived': (desk) =>
      [...desk.books.standings]
        .filter(([, { is }]) => is === 'training-due' || is === 'booked')
        .map(([person, { judged }]) => ({
          key: `${person}.${judged.size}`,
          since_ms: lastSaid_ms(desk, 'standing', person) ?? desk.now_ms,
          with: () => ({ person })
        }))
  },
  keeps(house, books, { key, what, by }) {
    const row = books.standings.get(key) ?? blank;
    const put = (changed: Partial<Standing>) => ({ books: withRow(books, 'standings', key, { ...row, ...changed }) });
    switch (what) {
      case 'slipping':
        return put({ is: 'slipping' });
      case 'steady-again':
        return put({ is: 'steady' });
      case 'training-due':
      case 'below-again': {
        const rated = runOf(row).flatMap((ticket) => books.tickets.get(ticket) ?? []);
        const owed = trainingsFor(
          rated.map((on) => ({ what: 'rating', on })),
          house.operations
        );
        // What is owed already stays owed.
        return put({ is: row.is === 'booked' ? 'booked' : 'training-due', owed: [...new Set([...row.owed, ...owed])] });
      }
      case 'training-booked':
        return put({ is: 'booked' });
      case 'part-trained':
        return put({ owed: row.owed.filter((it) => it !== by['training']) });
      case 'trained':
      case 'waived':
        return put({ is: 'steady', owed: [], since: row.judged.size });
      default:
        return { books };
    }
  },
  values(house, books, { key, by }) {
    const row = books.standings.get(key) ?? blank;
    const run = runOf(row);
    return {
      person: key,
      ticket: String(by['ticket'] ?? ''),
      count: run.length,
      tickets: listed(run),
      short: house.shortfalls(['rating']),
      owed: house.trainings(row.owed),
      training: house.trainings([String(by['training'] ?? '')])
    };
  }
};
