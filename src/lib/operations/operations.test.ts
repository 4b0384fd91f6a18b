import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, Folded } from '#kernel/fold';
import { advance } from '#kernel/simulation';
import { cycleEvents, type CycleEvent, type CycleField } from '#machines/cycles';
import { roles } from '#domain/roles';
import { sopClauseOf } from '#machines/sop-clauses';
import { inOrder, type CycleEntry, type OperationsEntry } from './log';
import { factsOf, livedUntil, monthNow, openOperations } from './operations';
import type { TicketRecord } from './record';
import { at, shippedPolicy, told } from './testing/samples';

const policy = shippedPolicy();

function house(entries: readonly OperationsEntry[], until_ms = 0) {
  const opened = openOperations(policy, entries);
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  const state = livedUntil(opened.value, until_ms);
  return { operations: opened.value, state, books: state.memory, facts: factsOf(state) };
}

/** The facts of a log as `kind clause`. */
const plainly = (entries: readonly OperationsEntry[], until_ms = 0) =>
  house(entries, until_ms).facts.map(({ kind, clause }) => `${kind} ${clause}`);

describe('the house beyond one ticket', () => {
  test('without a section of the policy says which one is missing', () => {
    const { operations: _operations, ...before } = policy;
    const opened = openOperations(before, []);
    expect(opened.diagnostics.map(({ code }) => code)).toEqual(['SB0590']);
  });
  test('of an empty log has nothing to tell', () => expect(house([]).facts).toEqual([]));
  test('takes tickets from those who may tell them', () => {
    const [opened] = told({});
    const { facts, books } = house([{ ...opened!, who: 'customer' }]);
    expect(facts.map(({ kind, clause }) => `${kind} ${clause}`)).toEqual(['refused 1.2-capture']);
    expect(books.tickets).toEqual({});
  });
  test('5.2: a month can be seen before anybody has analysed it, and stays as analysed afterwards', () => {
    const { operations, state } = house(told({}));
    expect(monthNow(operations, state, '2026-11')?.received).toBe(1);
    expect(monthNow(operations, state, 'no')).toBeUndefined();
    const late = told({
      id: 'T2',
      customer: 'C2',
      openedAt_ms: at('2026-11-30 09:00'),
      handledAt_ms: at('2026-12-02 10:00')
    });
    const end: OperationsEntry = {
      at_ms: at('2026-12-01 09:00'),
      who: 'owner',
      do: 'month-end',
      with: { month: '2026-11' }
    };
    const after = house([...told({}), end, ...late]);
    expect(monthNow(after.operations, after.state, '2026-11')).toMatchObject({
      received: 2,
      at_ms: at('2026-12-01 09:00')
    });
  });
  test('5.3-ledger: the end of a request in a year that was not announced is provisional, and says so', () => {
    const { facts, books } = house([
      ...told({ openedAt_ms: at('2027-05-06 09:00') }),
      {
        at_ms: at('2027-05-06 10:00'),
        who: 'supervisor',
        do: 'department-asked',
        with: { request: 'R1', ticket: 'T1', department: 'finance' }
      }
    ]);
    expect(facts.map(({ kind }) => kind)).toEqual(['record', 'started']);
    expect(books.requests.get('R1')!.running).toMatchObject({ due_ms: at('2027-05-07 18:00'), provisional: true });
    expect(facts.map(({ text }) => text.en).join()).toContain('2027-05-07 18:00 (provisional)');
    expect(facts.map(({ text }) => text.zh).join()).toContain('2027-05-07 18:00（暂定）');
  });
  test('keeps a ticket called constructor apart from what every object has', () => {
    const { books } = house(told({ id: 'constructor', people: { agent: '__proto__' }, rating: 4 }));
    expect([...books.standings.get('__proto__')!.judged]).toEqual([['constructor', true]]);
    expect(books.tickets.get('toString')).toBeUndefined();
  });
});

describe('4.2-three: what is known later', () => {
  const rated = (id: string, rating: 1 | 4, day: number) =>
    told({ id, customer: id, rating, openedAt_ms: at(`2026-11-0${day} 09:00`) });
  const later = (changed: Partial<TicketRecord>): OperationsEntry => {
    const [, last] = rated('T2', 1, 3);
    if (last?.do !== 'ticket-recorded') throw new Error('a record');
    return { ...last, at_ms: at('2026-11-06 09:00'), ticket: { ...last.ticket, ...changed } };
  };
  const log = [...rated('T1', 4, 2), ...rated('T2', 1, 3), ...rated('T3', 4, 4)];
  test('of the answer counts at the place of its ticket: a worse one between two others makes three in a row', () => {
    expect(house(log).books.standings.get('1024')).toMatchObject({ is: 'slipping' });
    expect(house([...log, later({ rating: 4 })]).books.standings.get('1024')).toMatchObject({
      is: 'training-due',
      owed: ['common-faults']
    });
  });
  test('of checks and limits says nothing: only what the customer answers counts', () => {
    const failed = later({ quality: { process: 'fail' }, breaches: ['2.1-check-5min'] });
    expect(plainly([...log, failed])).toEqual(plainly(log));
  });
});

/** Entries of any kind with fields of the right shape, of which some name what there is. */
const names: Readonly<Record<string, readonly string[]>> = {
  ticket: ['T1', 'T2', 'T9'],
  person: ['1024', '2001'],
  department: ['finance', 'operations', 'legal'],
  training: ['unclear-fees', 'common-faults', 'time-limits', 'no-such'],
  proposal: ['three-steps', 'own'],
  business: ['broadband'],
  area: ['西湖区']
};
const field = (name: string, { type, choices }: CycleField): fc.Arbitrary<unknown> => {
  if (choices) return fc.constantFrom(...choices);
  if (type === 'month') return fc.constantFrom('2026-10', '2026-11', '2027-02');
  if (type === 'time') return fc.integer({ min: at('2026-10-01 00:00'), max: at('2027-03-01 00:00') });
  if (type === 'list')
    return fc.array(fc.constantFrom('1024', '2001', 'operations', 'marketing', 'service'), { maxLength: 3 });
  return fc.constantFrom(...(names[name] ?? ['one', 'two']));
};
const entry = fc
  .tuple(
    fc.constantFrom(...(Object.keys(cycleEvents) as CycleEvent[])),
    fc.constantFrom(...roles, 'owner', 'supervisor'),
    fc.nat(12_000_000)
  )
  .chain(([event, who, seconds]) =>
    fc
      .record(
        Object.fromEntries(Object.entries(cycleEvents[event].fields).map(([name, spec]) => [name, field(name, spec)]))
      )
      .map(
        (fields) =>
          ({ at_ms: at('2026-10-05 09:00') + seconds * 1000, who, do: event, with: fields }) as unknown as CycleEntry
      )
  );
const ticket = fc
  .record({
    n: fc.nat(9),
    seconds: fc.nat(9_000_000),
    rating: fc.constantFrom(1 as const, 4 as const),
    overdue: fc.boolean()
  })
  .map(({ n, seconds, rating, overdue }) =>
    told({
      id: `T${n}`,
      customer: `C${n}`,
      area: '西湖区',
      rating,
      overdue,
      openedAt_ms: at('2026-10-05 09:00') + seconds * 1000
    })
  );
const log = fc
  .tuple(fc.array(entry, { maxLength: 25 }), fc.array(ticket, { maxLength: 12 }))
  .map(([entries, tickets]) => [...entries, ...tickets.flat()]);

describe('whatever is done', () => {
  test('never throws, is told in the order of time under clauses that there are, in both languages with every place filled', () => {
    fc.assert(
      fc.property(log, (entries) => {
        const { facts } = house(entries, at('2027-04-01 00:00'));
        expect(facts.map(({ at_ms }) => at_ms)).toEqual(facts.map(({ at_ms }) => at_ms).toSorted((a, b) => a - b));
        for (const { clause, text } of facts) {
          expect(sopClauseOf(clause), clause).toBeDefined();
          for (const said of [text.zh, text.en]) expect(said).not.toMatch(/\{\w+\}|undefined|^$/);
        }
      }),
      { numRuns: 60 }
    );
  });
  test('a log that grows entry by entry leads to the same house as the whole of it', () => {
    fc.assert(
      fc.property(log, (entries) => {
        const { operations, state } = house(entries);
        const folded = new Folded(operations.simulation);
        for (const each of inOrder(entries)) folded.push(each);
        expect(folded.after(folded.length).memory).toEqual(state.memory);
      }),
      { numRuns: 20 }
    );
  });
  test('time that is lived in many steps leads to the same facts as one jump', () => {
    fc.assert(
      fc.property(
        log,
        fc.array(fc.integer({ min: at('2026-10-05 09:00'), max: at('2027-03-01 00:00') })),
        (entries, stops) => {
          const end_ms = at('2027-04-01 00:00');
          const jump = house(entries, end_ms).facts;
          const { simulation, entries: inTime } = house(entries, end_ms).operations;
          let state = fold(simulation, inTime);
          for (const stop of stops.toSorted((a, b) => a - b))
            if (stop > state.now_ms) state = advance(simulation, state, stop);
          expect(factsOf(advance(simulation, state, end_ms))).toEqual(jump);
        }
      ),
      { numRuns: 20 }
    );
  });
});
