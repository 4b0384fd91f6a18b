import { expect, test } from 'vitest';
import { dimensions } from '#domain/ids';
import { agreementOf, checkRound, goldPlan, verdictsOf } from './gold';
import { arrivalsOf } from './arrivals';
import { begun, planOf, shipped, staffOf } from './testing/sandboxes';

const history = begun(planOf({ seed: 5, tickets: 8, hours: 1 }), staffOf('exemplary'));
history.runUntil(history.now_ms + 20 * 86_400_000);
const roundOf = (round: number) => {
  const { sandbox, now } = history;
  const made = checkRound(sandbox, now, round, arrivalsOf(goldPlan(sandbox.plan, round), sandbox.policy));
  if (!made.ok) throw new Error('a round');
  return made.value;
};

test('a round has finished tickets of the desk, and gold ones among them that are nobody of it', () => {
  const items = roundOf(0);
  expect(items.filter(({ gold }) => gold)).toHaveLength(3);
  expect(items.filter(({ gold }) => !gold)).toHaveLength(3);
  const people = new Set(history.sandbox.arrivals.map(({ invented }) => invented.customer.contact));
  for (const { gold, sandbox } of items)
    if (gold) expect(people.has(sandbox.arrivals[0]!.invented.customer.contact)).toBe(false);
  // The same round is the same; the next is another.
  expect(roundOf(0).map(({ number, gold }) => `${number}${gold}`)).toEqual(
    items.map(({ number, gold }) => `${number}${gold}`)
  );
  expect(roundOf(1).map(({ found }) => found.length)).toHaveLength(6);
});

test('exemplary work is found right, careless work is found out', () => {
  const rounds = [0, 1, 2, 3].flatMap(roundOf);
  for (const { gold, found } of rounds) if (!gold) expect(found).toEqual([]);
  expect(rounds.some(({ gold, found }) => gold && Object.values(verdictsOf(found, shipped)).includes('fail'))).toBe(
    true
  );
});

test('agreement counts dimension by dimension, gold apart', () => {
  const items = roundOf(0);
  const judged = items.map((item) => ({ item, own: verdictsOf(item.found, shipped) }));
  expect(agreementOf(judged, shipped)).toEqual({ same: 18, of: 18, goldSame: 9, goldOf: 9 });
  const flipped = judged.map(({ item, own }) => ({
    item,
    own: { ...own, outcome: own.outcome === 'pass' ? ('fail' as const) : ('pass' as const) }
  }));
  expect(agreementOf(flipped, shipped)).toEqual({ same: 12, of: 18, goldSame: 6, goldOf: 9 });
  expect(dimensions).toHaveLength(3);
});
