import { describe, expect, test } from 'vitest';
import { canLapse, chooses, lapses, takes_ms, type Diligence } from './diligence';

const seeds = Array.from({ length: 400 }, (_, seed) => seed);
const share = (diligence: Diligence) =>
  seeds.filter((seed) => lapses(diligence, seed, 'agent.forgets.greeted')).length / seeds.length;

describe('diligence', () => {
  test('of the exemplary leaves nothing to chance: never a lapse, and never longer than it should take', () => {
    expect(canLapse('exemplary')).toBe(false);
    expect(share('exemplary')).toBe(0);
    expect(new Set(seeds.map((seed) => takes_ms('exemplary', 1234, seed, 'a')))).toEqual(new Set([1234]));
  });
  test('lets the average lapse seldom and the careless often', () => {
    expect(share('average')).toBeGreaterThan(0.01);
    expect(share('average')).toBeLessThan(0.1);
    expect(share('careless')).toBeGreaterThan(0.25);
    expect(share('careless')).toBeLessThan(0.45);
  });
  test('takes from once to twice, or to eight times as long, and nobody is quicker', () => {
    for (const [diligence, most] of [
      ['average', 2],
      ['careless', 8]
    ] as const) {
      const taken = seeds.map((seed) => takes_ms(diligence, 1000, seed, 'a'));
      expect(Math.min(...taken)).toBeGreaterThanOrEqual(1000);
      expect(Math.max(...taken)).toBeLessThanOrEqual(1000 * most);
      expect(Math.max(...taken)).toBeGreaterThan(900 * most);
    }
  });
  test('belongs to seed and name: the same again, and another for another name', () => {
    const way = (name: string) => seeds.map((seed) => lapses('careless', seed, name)).join();
    expect(way('a')).toBe(way('a'));
    expect(way('a')).not.toBe(way('b'));
  });
});

describe('what people do now and then', () => {
  const names = Array.from({ length: 2000 }, (_, at) => `SB${at}.field.responded`);
  test('is put off only where nobody waits on the line, and by the exemplary never', () => {
    const longest = (diligence: Diligence, unseen: boolean) =>
      Math.max(...names.map((name) => takes_ms(diligence, 1000, 1, name, unseen)));
    expect(longest('average', false)).toBeLessThanOrEqual(2000);
    expect(longest('average', true)).toBeGreaterThan(10_000);
    expect(longest('exemplary', true)).toBe(1000);
  });
  test('is put off by few of the average, each as they should but for that', () => {
    const putOff = names.filter((name) => takes_ms('average', 1000, 1, name, true) > 2000).length / names.length;
    expect(putOff).toBeGreaterThan(0.01);
    expect(putOff).toBeLessThan(0.15);
  });
  test('is a slip of the pen: another of what there is, seldom, and by the exemplary never', () => {
    const chosen = (diligence: Diligence) => names.map((name) => chooses(diligence, 'b', ['a', 'b', 'c'], 1, name));
    const share = (diligence: Diligence) => chosen(diligence).filter((it) => it !== 'b').length / names.length;
    expect(share('exemplary')).toBe(0);
    expect(share('average')).toBeGreaterThan(0.005);
    expect(share('average')).toBeLessThan(0.06);
    expect(share('careless')).toBeGreaterThan(3 * share('average'));
    expect(new Set(chosen('average'))).toEqual(new Set(['a', 'b', 'c']));
    expect(chooses('careless', 'b', ['b'], 1, names[0]!)).toBe('b');
  });
});
