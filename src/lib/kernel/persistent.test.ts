import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyList, List } from './list';
import { Queue, type Pending } from './queue';
import { emptyTable, type Table } from './table';

/** Changes to versions of one history: to the latest, or to one that has been left behind. */
const changes = <Change>(change: fc.Arbitrary<Change>) =>
  fc.array(fc.record({ to: fc.nat(), change }), { minLength: 1, maxLength: 300 });

describe('a list', () => {
  it('is an array that grows, in every version of it', () => {
    const change = fc.oneof(
      fc.record({ append: fc.array(fc.integer(), { maxLength: 90 }) }),
      fc.record({ at: fc.nat(), item: fc.integer() })
    );
    fc.assert(
      fc.property(changes(change), (log) => {
        const versions: { list: List<number>; array: readonly number[] }[] = [{ list: emptyList(), array: [] }];
        for (const { to, change: it } of log) {
          const { list, array } = versions[to % 3 === 0 ? to % versions.length : versions.length - 1]!;
          if ('append' in it) versions.push({ list: list.append(...it.append), array: [...array, ...it.append] });
          else if (array.length > 0) {
            const at = it.at % array.length;
            versions.push({ list: list.with(at, it.item), array: array.with(at, it.item) });
          }
        }
        for (const { list, array } of versions) {
          expect(list.toArray()).toEqual(array);
          expect([...list]).toEqual(array);
          expect([list.length, list.at(-1), list.at(array.length)]).toEqual([array.length, array.at(-1), undefined]);
        }
      }),
      { numRuns: 40 }
    );
  });

  it('answers what arrays answer', () => {
    const array = Array.from({ length: 150 }, (_, at) => (at * 7) % 31);
    const list = List.of(array);
    const even = (item: number) => item % 2 === 0;
    expect(list.filter(even)).toEqual(array.filter(even));
    expect(list.map((item, at) => item * at)).toEqual(array.map((item, at) => item * at));
    expect(list.flatMap((item) => [item, item])).toEqual(array.flatMap((item) => [item, item]));
    expect(list.slice(60, -60)).toEqual(array.slice(60, -60));
    for (const wanted of [0, 5, 30, 77]) {
      const is = (item: number) => item === wanted;
      expect([list.find(is), list.findLast(is)]).toEqual([array.find(is), array.findLast(is)]);
      expect([list.findIndex(is), list.findLastIndex(is)]).toEqual([array.findIndex(is), array.findLastIndex(is)]);
      expect(list.some(is)).toBe(array.some(is));
    }
    expect(JSON.stringify(list)).toBe(JSON.stringify(array));
  });
});

describe('a table', () => {
  it('is a map in the order in which keys came, in every version of it, whatever the keys', () => {
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', '1', '10', '2'), fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(changes(fc.tuple(key, fc.integer())), (log) => {
        const versions: { table: Table<number>; map: ReadonlyMap<string, number> }[] = [
          { table: emptyTable(), map: new Map() }
        ];
        for (const {
          to,
          change: [name, row]
        } of log) {
          const { table, map } = versions[to % 3 === 0 ? to % versions.length : versions.length - 1]!;
          versions.push({ table: table.set(name, row), map: new Map(map).set(name, row) });
        }
        for (const { table, map } of versions) {
          expect([...table]).toEqual([...map]);
          expect(table.keys()).toEqual([...map.keys()]);
          for (const {
            change: [name]
          } of log)
            expect([table.get(name), table.has(name)]).toEqual([map.get(name), map.has(name)]);
        }
      }),
      { numRuns: 40 }
    );
  });
});

describe('a queue', () => {
  it('has what is pending in the order of time, side and scheduling, and nothing that was cancelled', () => {
    const change = fc.oneof(
      fc.record({
        due_ms: fc.nat({ max: 20 }),
        side: fc.constantFrom('before' as const, 'after' as const),
        id: fc.nat({ max: 9 })
      }),
      fc.record({ cancel: fc.nat({ max: 9 }) }),
      fc.constant('rest' as const)
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (log) => {
        let queue = Queue.empty;
        let plain: Pending[] = [];
        log.forEach((it, sequence) => {
          if (it === 'rest') {
            queue = queue.rest();
            plain = plain.slice(1);
          } else if ('cancel' in it) {
            queue = queue.cancel('a', String(it.cancel));
            plain = plain.filter(({ id }) => id !== String(it.cancel));
          } else {
            const id = it.id > 6 ? undefined : String(it.id);
            const pending: Pending = { due_ms: it.due_ms, side: it.side, sequence, to: 'a', event: { type: 'e' }, id };
            queue = queue.schedule(pending);
            plain = [...plain.filter((other) => id === undefined || other.id !== id), pending].sort(
              (a, b) =>
                a.due_ms - b.due_ms ||
                Number(b.side === 'before') - Number(a.side === 'before') ||
                a.sequence - b.sequence
            );
          }
          expect(queue.first).toEqual(plain[0]);
        });
        expect([...queue]).toEqual(plain);
      }),
      { numRuns: 60 }
    );
  });

  it('holds more than ten thousand', () => {
    let queue = Queue.empty;
    for (let at = 0; at < 30_000; at += 1)
      queue = queue.schedule({
        due_ms: (at * 7919) % 30_000,
        side: 'before',
        sequence: at,
        to: `ticket:${at}`,
        event: { type: 'e' },
        id: 'x'
      });
    expect([...queue].map(({ due_ms }) => due_ms)).toEqual(Array.from({ length: 30_000 }, (_, at) => at));
  });
});
