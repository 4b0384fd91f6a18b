import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyDifferences } from '#analysis/policy-differences';
import { withValueAt } from '#formats/value-at';
import { usesIn } from './inside/uses';
import { limitsUsed } from './limits-used';
import { nearestTexts } from './words';

const shipped = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as unknown;
const rule = '2.2-ordinary-2h';
const min_ms = 60_000;
const changed = (clause: string, to: string) =>
  policyDifferences(shipped, withValueAt(shipped, ['limits', clause], to));
const use = (minutes: number, clause = rule) => ({ clause, used_ms: minutes * min_ms });

describe('how near anything came to a limit', () => {
  test('is told with the longest, and from where on the limit would matter', () => {
    const [limit] = limitsUsed(changed(rule, '1h'), [use(5), use(30), use(90, '3.1-tech-24h')], [use(10)]);
    expect(limit).toMatchObject({ calls: { times: 2, longest_ms: 30 * min_ms, over: 0 }, desks: { times: 1 } });
    expect(nearestTexts(limit!)).toEqual([
      {
        zh: '重新评分的通话里用过 2 次，最久 30 分钟：时限要短于 30 分钟才可能有影响',
        en: 'In the calls scored anew it was used 2 times, 30 minutes at most: only a limit under 30 minutes could matter'
      },
      {
        zh: '试跑的沙盘里用过 1 次，最久 10 分钟：时限要短于 10 分钟才可能有影响',
        en: 'In the desks that were run it was used 1 time, 10 minutes at most: only a limit under 10 minutes could matter'
      }
    ]);
  });

  test('says how many took longer than the draft allows, and where it never ran', () => {
    const [limit] = limitsUsed(changed(rule, '20min'), [], [use(10), use(30), use(60)]);
    expect(nearestTexts(limit!).map(({ en }) => en)).toEqual([
      'In the calls scored anew nothing was done under this limit',
      'In the desks that were run it was used 3 times, 1 hour at most; 2 of them took longer than the new limit'
    ]);
  });

  test('says so where nobody ever waited for it', () => {
    const [limit] = limitsUsed(changed(rule, '20min'), [], [use(0), use(0)]);
    expect(nearestTexts(limit!)[1]!.en).toMatch(/2 times, and done at once each time: this limit was never waited for/);
    expect(nearestTexts(limit!)[1]!.zh).not.toMatch(/0 秒/);
  });

  test.each([
    ['a limit in working days', '3.1-biz-1d', '2 working days'],
    ['a wait', '2.1-wait-3min', '5min'],
    ['what is to be done ahead of a time', '3.1-vip-1h', '2h']
  ])('is not told of %s', (_, clause, to) => expect(limitsUsed(changed(clause, to), [], [])).toEqual([]));

  test('counts from where a limit began to where it was met, anew each time', () => {
    const fact = (kind: 'started' | 'met' | 'cancelled', minutes: number, clause = rule) => ({
      kind,
      clause,
      at_ms: minutes * min_ms
    });
    expect(
      usesIn([
        fact('started', 1),
        fact('started', 2, 'other'),
        fact('met', 4),
        fact('met', 5),
        fact('started', 6),
        fact('cancelled', 7)
      ])
    ).toEqual([use(3)]);
  });
});
