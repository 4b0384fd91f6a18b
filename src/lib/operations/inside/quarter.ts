import { type OperationsTables, type Session } from '../operations-tables';
import { quarterOf } from '../periods';
import { timeText } from '#calendar/dates';
import type { Send } from '#kernel/simulation';
import { tell, unknown, type Asked, type ProcessHandler } from './process-handler';
import type { OperationsContext } from './operations-context';
import { quarterErrands } from './quarter-errands';
import { listed } from './sentence-values';

function training(house: OperationsContext, id: string): Asked {
  const { trainings } = house.operations;
  if (!Object.hasOwn(trainings, id))
    return { flaw: unknown({ zh: '培训', en: 'training' }, id, Object.keys(trainings)) };
  return { with: { kind: trainings[id]!.kind } };
}

function debtors(books: OperationsTables, people: readonly string[], id: string): readonly string[] {
  return [...new Set(people)].filter((person) => books.standings.get(person)?.owed.includes(id));
}

function waitingFor(sessions: readonly Session[], id: string, quarter: string): number {
  const planned = (it: Session) => it.planned_ms ?? Infinity;
  const waits = sessions.filter((it) => it.training === id && it.quarter === quarter && it.held_ms === undefined);
  const first = waits.toSorted((a, b) => planned(a) - planned(b))[0];
  return first ? sessions.indexOf(first) : -1;
}

/** Process handler of 5.3-simulation, 5.3-experts, 4.2-three: a quarter's sessions; notifies persons who owe one. */
export const quarter: ProcessHandler = {
  asks: {
    'training-planned': (house, _books, fields, now_ms) => {
      if (fields.on < now_ms)
        return { flaw: { zh: `${timeText(fields.on)} 已经过去`, en: `${timeText(fields.on)} is over already` } };
      return training(house, fields.training);
    },
    'training-held': (house, _books, fields) => training(house, fields.training)
  },
  errands: quarterErrands,
  keeps(_house, books, { key, what, by, now_ms }) {
    const id = by['training'] as string;
    const people = (by['people'] as readonly string[] | undefined) ?? [];
    if (what === 'session-planned') {
      const session: Session = { training: id, quarter: key, planned_ms: by['on'] as number, people };
      const sends = debtors(books, people, id).map((person) => tell('standing', person, 'booked', { training: id }));
      return { books: { ...books, sessions: [...books.sessions, session] }, sends };
    }
    if (what !== 'session-held') return { books };
    const waiting = waitingFor(books.sessions, id, key);
    const held: Session = { ...books.sessions[waiting], training: id, quarter: key, held_ms: now_ms, people };
    const sessions = waiting < 0 ? [...books.sessions, held] : books.sessions.with(waiting, held);
    const sends = debtors(books, people, id).map((person): Send => {
      const last = books.standings.get(person)!.owed.every((it) => it === id);
      return tell('standing', person, last ? 'trained' : 'part-trained', { training: id });
    });
    return { books: { ...books, sessions }, sends };
  },
  values(house, books, { key, by }) {
    const people = (by['people'] as readonly string[] | undefined) ?? [];
    const undecided = books.proposals.values().filter(({ is }) => is !== 'adopted' && is !== 'dropped');
    return {
      quarter: key,
      training: house.trainings([String(by['training'] ?? '')]),
      on: typeof by['on'] === 'number' ? timeText(by['on']) : '',
      people: people.length === 0 ? { zh: '全员', en: 'everybody' } : listed(people),
      proposals: listed(undecided.map(({ proposal }) => proposal))
    };
  }
};

/** Tells the quarter of an instant that a proposal was made or decided in it. */
export function toQuarter(now_ms: number, type: 'proposal-made' | 'proposal-decided'): Send {
  return tell('quarter', quarterOf(now_ms), type);
}
