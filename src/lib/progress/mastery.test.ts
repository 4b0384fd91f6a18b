import { describe, expect, it } from 'vitest';
import { stageStandings, standingsOf, type Standing } from './mastery';
import { learning } from './parameters';
import { attempt, day_ms, start_ms } from './testing/attempts';

const clauses = [
  { id: 'a', stage: 'intake' },
  { id: 'b', stage: 'preprocessing' }
] as const;

function at(days: number, ...attempts: Parameters<typeof standingsOf>[1]): Standing {
  return standingsOf(clauses, attempts, start_ms + days * day_ms)[0]!;
}

describe('a clause is', () => {
  it('new until it is tried, also while others are', () => {
    expect(at(0).mastery).toBe('new');
    expect(at(1, attempt(0, { b: 1 })).mastery).toBe('new');
  });

  it('to be tried again where it went wrong, practised once it is done, as long as that is in one sitting', () => {
    expect(at(1, attempt(0, { a: 0 })).mastery).toBe('again');
    expect(at(1, attempt(0, { a: 1 }), attempt(0.1, { a: 1 }), attempt(0.2, { a: 1 })).mastery).toBe('practised');
  });

  it('steady once it is done again after a night', () => {
    expect(at(1, attempt(0, { a: 1 }), attempt(1, { a: 1 })).mastery).toBe('steady');
  });

  it('to be tried again as soon as it goes wrong, late too, and practised once it is right again', () => {
    expect(at(3, attempt(0, { a: 1 }), attempt(1, { a: 1 }), attempt(2, { a: 0.5 })).mastery).toBe('again');
    const back = [attempt(0, { a: 1 }), attempt(1, { a: 1 }), attempt(2, { a: 0 }), attempt(3, { a: 1 })];
    expect(at(4, ...back).mastery).toBe('practised');
    expect(at(4, ...back, attempt(4, { a: 1 })).mastery).toBe('steady');
  });

  it('never steady by picking ready lines', () => {
    const led = [0, 1, 2, 3].map((days) => attempt(days, { a: 1 }, { mode: 'guided' }));
    expect(at(3, ...led).mastery).toBe('practised');
  });

  it('fading when it was not called up for longer than it holds, which is longer the more often it was', () => {
    const [short, long] = learning.holds_days;
    const twice = [attempt(0, { a: 1 }), attempt(1, { a: 1 })];
    expect(at(1 + short - 0.1, ...twice).mastery).toBe('steady');
    expect(at(1 + short, ...twice)).toMatchObject({ mastery: 'fading', due_ms: start_ms + (1 + short) * day_ms });
    const thrice = [...twice, attempt(2, { a: 1 })];
    expect(at(2 + long - 0.1, ...thrice).mastery).toBe('steady');
    expect(at(2 + long, ...thrice).mastery).toBe('fading');
  });

  it('fading no longer than it takes to do it once more', () => {
    expect(at(30, attempt(0, { a: 1 }), attempt(1, { a: 1 }), attempt(30, { a: 1 })).mastery).toBe('steady');
  });

  it('however often it was done, due again one day', () => {
    const many = Array.from({ length: 20 }, (_, days) => attempt(days, { a: 1 }));
    expect(at(19 + learning.holds_days.at(-1)!, ...many).mastery).toBe('fading');
  });
});

it('what was lost lately weighs more than what was lost before', () => {
  const better = at(2, attempt(0, { a: 0 }), attempt(1, { a: 1 })).lapse;
  const worse = at(2, attempt(0, { a: 1 }), attempt(1, { a: 0 })).lapse;
  expect([better, worse]).toEqual([1 / 3, 2 / 3]);
  const longAgo = at(9, attempt(0, { a: 0 }), ...[1, 2, 3].map((days) => attempt(days, { a: 1 })));
  expect(longAgo.lapse).toBe(0);
});

it('stages stand in the order of the SOP, with those of which calls practise nothing', () => {
  const standings = standingsOf(clauses, [attempt(0, { a: 1 })], start_ms);
  expect(stageStandings(standings).map(({ stage, of, counts }) => [stage, of, counts.new, counts.practised])).toEqual([
    ['intake', 1, 0, 1],
    ['preprocessing', 1, 1, 0],
    ['handling', 0, 0, 0],
    ['feedback', 0, 0, 0],
    ['quality', 0, 0, 0]
  ]);
});
