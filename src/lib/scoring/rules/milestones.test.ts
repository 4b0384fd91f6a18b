import { describe, expect, it } from 'vitest';
import { between, clauseMet, playedWith } from '../testing/played';
import { milestone, wait, within } from '../inside/clause-findings.ts';

const minute_ms = 60_000;

describe('a duty that is done when an instant comes', () => {
  const clause = clauseMet<'milestone'>({ by: 'milestone', instant: 'verified' });

  it('is done then, and shows where it came', () => {
    const played = playedWith({
      moments: [
        ['verified', 4000],
        ['verified', 9000]
      ]
    });
    expect(milestone(clause, played, between(0))).toMatchObject({
      done: { order: 4000, at_ms: 4000 },
      entries: [{ entry: 4000, at_ms: 4000 }]
    });
  });
  it('is not done where it never came', () => {
    expect(milestone(clause, playedWith({}), between(0))).toEqual({ entries: [] });
  });
});

describe('an instant within a limit', () => {
  const clause = clauseMet<'within'>(
    { by: 'within' },
    { timer: { kind: 'within', from: 'accepted', to: 'contacted' } }
  );
  const judged = (at_ms: number | undefined, limit_ms = minute_ms) =>
    within(
      clause,
      playedWith({
        moments: [['accepted', 1000], ...(at_ms === undefined ? [] : [['contacted', at_ms] as const])],
        limits_ms: { [clause.id]: limit_ms }
      }),
      between(0)
    );

  it.each([
    ['before it', 30_000, false],
    ['on its last millisecond', 61_000, false],
    ['a millisecond behind it', 61_001, true]
  ])('%s', (_, at_ms, late) => {
    expect(judged(at_ms)).toMatchObject({ done: { at_ms }, late, due_ms: 61_000, limit_ms: minute_ms });
  });
  it('that never comes is not done and not late', () => {
    expect(judged(undefined)).toEqual({ entries: [], late: false, due_ms: 61_000, limit_ms: minute_ms });
  });
  it('without a limit, as with the allowance off, cannot be late', () => {
    const off = judged(minute_ms * 50, Infinity);
    expect(off).toMatchObject({ done: { at_ms: minute_ms * 50 } });
    expect(off).not.toHaveProperty('late');
    expect(off).not.toHaveProperty('due_ms');
  });
});

describe('an instant that must not come before its wait is over', () => {
  const clause = clauseMet<'wait'>(
    { by: 'wait' },
    { timer: { kind: 'wait', from: 'restarted', to: 'asked-recovered' } }
  );
  const limits_ms = { [clause.id]: 3 * minute_ms };
  const asked = (...at_ms: readonly number[]) =>
    wait(
      clause,
      playedWith({
        moments: [['restarted', 1000], ...at_ms.map((at) => ['asked-recovered', at] as const)],
        limits_ms
      }),
      between(1000)
    );

  it('is done when it comes on the last millisecond of it', () => {
    const judged = asked(181_000);
    expect(judged).toMatchObject({ done: { at_ms: 181_000 }, due_ms: 181_000 });
    expect(judged).not.toHaveProperty('deviation');
  });
  it('is too early a millisecond before', () => {
    const judged = asked(180_999);
    expect(judged).toMatchObject({ deviation: 'too-early', late: false, entries: [{ entry: 180_999 }] });
    expect(judged).not.toHaveProperty('done');
  });
  it('is half done when it comes again behind it', () => {
    expect(asked(60_000, 200_000)).toMatchObject({
      done: { at_ms: 200_000 },
      deviation: 'too-early',
      late: true,
      entries: [{ entry: 60_000 }, { entry: 200_000 }]
    });
  });
  it('counts from its beginning only, and is nothing where that never came', () => {
    const before = playedWith({
      moments: [
        ['asked-recovered', 500],
        ['restarted', 1000]
      ],
      limits_ms
    });
    expect(wait(clause, before, between(1000))).toMatchObject({ entries: [] });
    expect(wait(clause, playedWith({ moments: [['asked-recovered', 500]], limits_ms }), between())).toEqual({
      entries: [],
      limit_ms: 3 * minute_ms
    });
  });
});
