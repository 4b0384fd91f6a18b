import type { Send } from '#kernel/simulation';
import { emptyTable } from '#kernel/table';
import { withRow, type OperationsTables, type Standing } from '../operations-tables';
import { peopleOf, type TicketRecord } from '../record';
import { shortfallsOf, trainingsFor } from './shortfalls';
import { tell, type ProcessHandler } from './process-handler';
import { lastSaid_ms } from './desk';
import type { OperationsContext } from './operations-context';
import { listed } from './sentence-values';

const blank: Standing = { judged: emptyTable(), since: 0, owed: [], is: 'steady' };

interface JudgedTicket {
  readonly ticket: string;
  readonly short: readonly string[];
}

/** The judged tickets of a person in a row below standard, up to the last one, since the last training (4.2-three). */
export function runOf({ judged, since }: Standing): readonly JudgedTicket[] {
  const run: JudgedTicket[] = [];
  for (let index = judged.size - 1; index >= since; index -= 1) {
    const [ticket, short] = judged.at(index)!;
    if (short.length === 0) break;
    run.unshift({ ticket, short });
  }
  return run;
}

/**
 * A ticket of which nothing is owed is judged for everybody whose ticket it is, and again when more is known of it, as after a quality check:
 * it keeps its place in the row.
 */
export function judge(
  house: OperationsContext,
  books: OperationsTables,
  record: TicketRecord
): { books: OperationsTables; sends: readonly Send[] } {
  if (record.open) return { books, sends: [] };
  const sends: Send[] = [];
  for (const person of peopleOf(record)) {
    const before = books.standings.get(person) ?? blank;
    const short = shortfallsOf(record, person, house.operations);
    if (before.judged.get(record.id)?.join() === short.join()) continue;
    const after = { ...before, judged: before.judged.set(record.id, short) };
    books = withRow(books, 'standings', person, after);
    const run = runOf(after).length;
    const enough = run >= house.operations.standard.inARow;
    sends.push(tell('standing', person, run > 0 ? 'below' : 'good', { ticket: record.id, short, run, enough }));
  }
  return { books, sends };
}

/** 4.2-three: who has how many tickets below standard in a row, and which trainings follow. */
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
        const short = runOf(row).flatMap((it) => it.short);
        const owed = trainingsFor(short, house.operations);
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
      tickets: listed(run.map(({ ticket }) => ticket)),
      short: house.shortfalls([...new Set(run.flatMap((it) => it.short))]),
      owed: house.trainings(row.owed),
      training: house.trainings([String(by['training'] ?? '')])
    };
  }
};
