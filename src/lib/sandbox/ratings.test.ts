import { expect, test } from 'vitest';
import { tempers, type Temper } from '#domain/ids';
import { percentOf } from '#operations/rate';
import { numbersOf } from './numbers';
import { History } from './history';
import { planOf, sandboxOf, shipped, staffOf } from './testing/sandboxes';

/** How customers rate a desk of such people. @returns ratings by temper, and the share of those who are satisfied, percent */
function ratedBy(diligence: 'exemplary' | 'careless', seed: number) {
  const sandbox = sandboxOf(planOf({ seed, tickets: 60, hours: 9, at: '09:00' }));
  const history = History.begin(sandbox, { ...staffOf(diligence), customer: 'exemplary', system: 'exemplary' });
  history.runUntil(sandbox.begins_ms + 20 * 86_400_000);
  const { memory } = history.now.desk;
  const by: Record<Temper, number[]> = { calm: [], worried: [], angry: [] };
  for (const { invented, opening } of sandbox.arrivals) {
    const rating = memory.tickets.get(opening.with.ticket.number)?.memory.fields['rating'];
    if (rating !== undefined) by[invented.customer.temper].push(Number(rating));
  }
  return { by, satisfied: percentOf(numbersOf(memory, shipped).satisfied) ?? NaN };
}
const mean = (all: readonly number[]): number => all.reduce((sum, it) => sum + it, 0) / all.length;
const seeds = [3, 4, 5];
const exemplary = seeds.map((seed) => ratedBy('exemplary', seed));
const together = (lives: typeof exemplary, temper: Temper) => lives.flatMap(({ by }) => by[temper]);

test('customers of an exemplary desk are people: not all give the best, and the angry least of all', () => {
  const all = tempers.flatMap((temper) => together(exemplary, temper));
  const best = all.filter((rating) => rating === 1).length / all.length;
  expect(best).toBeGreaterThan(0.5);
  expect(best).toBeLessThan(0.9);
  expect(new Set(all).size).toBeGreaterThan(2);
  expect(mean(together(exemplary, 'calm'))).toBeLessThan(mean(together(exemplary, 'angry')));
  for (const { satisfied } of exemplary) {
    expect(satisfied).toBeGreaterThan(80);
    expect(satisfied).toBeLessThan(98);
  }
});

test('what went wrong weighs more than a temper, and the same desk is rated the same', () => {
  const careless = ratedBy('careless', 3);
  expect(careless.satisfied).toBeLessThan(exemplary[0]!.satisfied);
  expect(ratedBy('exemplary', 3)).toEqual(exemplary[0]);
});
