import { expect, test } from 'vitest';
import { nextOf } from './next.ts';

const scenarios = [
  { id: 'hard', level: 3 },
  { id: 'easy', level: 1 },
  { id: 'known', level: 1 }
];
const run = (scenario: string, updatedAt: string, status = 'sealed') => ({ status, header: { scenario }, updatedAt });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('what was never played comes first, the easy before the hard', () => {
  expect(ids(nextOf(scenarios, new Set(), [run('known', '2025-01-01')]))).toEqual(['easy', 'hard', 'known']);
});

test('what is passed for record is not offered while there is something else', () => {
  expect(ids(nextOf(scenarios, new Set(['easy', 'known']), []))).toEqual(['hard']);
});

test('when all are passed, the one played longest ago comes first', () => {
  const runs = [run('easy', '2025-03-01'), run('hard', '2025-01-01'), run('known', '2025-02-01')];
  expect(ids(nextOf(scenarios, new Set(['easy', 'hard', 'known']), runs))).toEqual(['hard', 'known', 'easy']);
});

test('what is under way is not offered anew', () => {
  expect(ids(nextOf(scenarios, new Set(), [run('easy', '2025-01-01', 'open')]))).toEqual(['known', 'hard']);
});
