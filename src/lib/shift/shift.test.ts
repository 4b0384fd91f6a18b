import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShiftEntry, ShiftLog } from '#domain/shift-log';
import type { Attempt } from '#progress/attempt';
import { planOf } from './plan';
import { reportOf } from './report';
import { shiftState } from './shift';
import { shiftStanding } from './standing';

const calls = [
  { scenario: 'fee', variant: 'settles' },
  { scenario: 'outage', variant: 'vip' }
];
const log = (...entries: ShiftEntry[]): ShiftLog => ({
  header: {
    format: 1,
    id: 's1',
    seed: 1,
    mode: 'exam',
    lang: 'en',
    trainee: { name: 'A', agentId: '1' },
    calls,
    startedAt: '2026-11-28T01:00:00.000Z'
  },
  entries
});
const missed = (at_ms: number): ShiftEntry => ({ at_ms, is: 'missed' });
const answered = (at_ms: number, run: string): ShiftEntry => ({ at_ms, is: 'answered', run, waited_ms: 4000 });
const done = (at_ms: number): ShiftEntry => ({ at_ms, is: 'done' });

describe('where a shift stands', () => {
  const passed = (run: string): boolean => run === 'a';

  it('is told by the call that comes next or is taken, while it goes', () => {
    expect(shiftStanding(log(), 2, passed)).toEqual({ is: 'going', call: 1, of: 2, taken: false });
    const second = log(answered(1, 'a'), done(2), answered(3, 'b'));
    expect(shiftStanding(second, 2, passed)).toEqual({ is: 'going', call: 2, of: 2, taken: true });
  });

  it('goes by the rings that it was begun under, whatever is in force later', () => {
    const { header, entries } = log(missed(1), missed(2));
    const rules = { answerWithin_ms: 15_000, rings: 3, gap_ms: 15_000 };
    expect(shiftState({ header: { ...header, rules }, entries }, 1).calls[0]).toMatchObject({ missed: 2, lost: false });
    expect(shiftState({ header, entries }, 2).calls[0]).toMatchObject({ lost: true });
  });

  it('is told by what was answered and passed, once it is over', () => {
    const over = log(answered(1, 'a'), done(2), missed(3), missed(4));
    expect(shiftStanding(over, 2, passed)).toEqual({ is: 'over', of: 2, answered: 1, passed: 1 });
    const ended = log(answered(1, 'b'), done(2), { at_ms: 3, is: 'ended' });
    expect(shiftStanding(ended, 2, passed)).toEqual({ is: 'over', of: 2, answered: 1, passed: 0 });
  });
});

describe('a shift', () => {
  it('waits for its first call, has it taken, and goes on to the next', () => {
    expect(shiftState(log(), 2)).toMatchObject({ phase: 'waiting', current: 0 });
    expect(shiftState(log(answered(1, 'a')), 2)).toMatchObject({ phase: 'taken', current: 0 });
    expect(shiftState(log(answered(1, 'a'), done(2)), 2)).toMatchObject({ phase: 'waiting', current: 1 });
    expect(shiftState(log(answered(1, 'a'), done(2), answered(3, 'b'), done(4)), 2).phase).toBe('over');
  });

  it('lets a customer who was not answered ring again, and loses the call at the last ring', () => {
    expect(shiftState(log(missed(1)), 2)).toMatchObject({ current: 0, calls: [{ missed: 1, lost: false }, {}] });
    expect(shiftState(log(missed(1), missed(2)), 2)).toMatchObject({
      current: 1,
      calls: [{ missed: 2, lost: true }, {}]
    });
    expect(shiftState(log(missed(1)), 1)).toMatchObject({ current: 1 });
  });

  it('is over when it was ended', () => {
    expect(shiftState(log(answered(1, 'a'), { at_ms: 2, is: 'ended' }), 2)).toMatchObject({
      phase: 'over',
      ended: true
    });
  });

  it('is the same however often something is told that cannot follow', () => {
    const once = shiftState(log(answered(1, 'a'), done(2)), 2);
    expect(shiftState(log(done(0), answered(1, 'a'), answered(1, 'b'), missed(1), done(2), done(2)), 2)).toEqual(once);
  });
});

describe('the plan', () => {
  const scenarios = [
    { id: 'fee', variants: [{ id: 'settles' }, { id: 'formal' }, { id: 'contract' }] },
    { id: 'outage', variants: [{ id: 'vip' }, { id: 'elderly' }] },
    { id: 'other', variants: [{ id: 'only' }] }
  ];
  const attempt = (scenario: string, variant: string, passed: boolean): Attempt => ({
    id: `${scenario}-${variant}`,
    scenario,
    variant,
    mode: 'exam',
    started_ms: 0,
    total: passed ? 90 : 40,
    passed,
    record: true,
    clauses: []
  });

  it('has each scenario before any comes twice, and no case twice while there are others', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const three = planOf(scenarios, [], 3, seed);
        expect(new Set(three.map(({ scenario }) => scenario)).size).toBe(3);
        const five = planOf(scenarios, [], 5, seed);
        expect(new Set(five.map(({ scenario, variant }) => `${scenario} ${variant}`)).size).toBe(5);
        expect(planOf(scenarios, [], 5, seed)).toEqual(five);
      })
    );
  });

  it('has one of each special kind among its calls, whatever else there is', () => {
    const kinds = [
      {
        id: 'wrong-line',
        variants: [
          { id: 'a', of: 'other-desk' },
          { id: 'b', of: 'other-desk' }
        ]
      },
      { id: 'again', variants: [{ id: 'c', of: 'repeat-caller' }] }
    ];
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const three = planOf([...scenarios, ...kinds], [], 3, seed).map(({ scenario }) => scenario);
        expect(three).toEqual(expect.arrayContaining(['wrong-line', 'again']));
        expect(new Set(three).size).toBe(3);
      })
    );
  });

  it('has what went wrong before what is new, and that before what was passed', () => {
    const attempts = [attempt('fee', 'settles', true), attempt('fee', 'contract', false)];
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const of = (length: number) =>
          planOf(scenarios.slice(0, 1), attempts, length, seed).map(({ variant }) => variant);
        expect(of(1)).toEqual(['contract']);
        expect(of(2).sort()).toEqual(['contract', 'formal']);
      })
    );
  });

  it('repeats itself where there are fewer cases than calls, and is empty where there are none', () => {
    expect(planOf(scenarios.slice(2), [], 3, 1)).toHaveLength(3);
    expect(planOf([], [], 3, 1)).toEqual([]);
  });
});

describe('the report', () => {
  const good = { took_ms: 40_000, codes: true, summary: true, late: false };
  const two = (first: ShiftEntry[]) => shiftState(log(...first, answered(5, 'b'), done(6)), 2);
  const result = { talk_ms: 120_000, total: 90, passed: true, wrapUp: good };

  it('counts talk and after-call work, rings and codes', () => {
    const state = two([missed(1), answered(2, 'a'), done(3)]);
    const results = new Map([
      ['a', result],
      ['b', { ...result, talk_ms: 60_000, passed: false, wrapUp: { ...good, codes: false } }]
    ]);
    expect(reportOf(state, results)).toMatchObject({
      answered: 2,
      inTime: 1,
      passed: 1,
      coded: 1,
      wrapped: 2,
      handle_ms: 130_000,
      lesson: { is: 'codes', count: 1 }
    });
  });

  it('tells one thing: a lost customer before lost points, those before a slip in writing', () => {
    const worst = { clause: '1.1-hotline-greet', lost: 1000, gate: false };
    const lessons = (first: ShiftEntry[], b: object) =>
      reportOf(
        two(first),
        new Map([
          ['a', result],
          ['b', { ...result, ...b }]
        ])
      ).lesson;
    expect(lessons([missed(1), missed(2)], { worst })).toEqual({ is: 'lost', count: 1 });
    const taken = [answered(2, 'a'), done(3)];
    expect(lessons(taken, { worst })).toEqual({ is: 'clause', clause: worst.clause, calls: 1, scenario: 'outage' });
    expect(lessons(taken, { wrapUp: { ...good, summary: false } })).toEqual({ is: 'summary', count: 1 });
    expect(lessons(taken, { wrapUp: { ...good, late: true } })).toEqual({ is: 'late', count: 1 });
    expect(lessons([missed(1), ...taken], {})).toEqual({ is: 'slow-answer', count: 1 });
    expect(lessons(taken, {})).toEqual({ is: 'none' });
  });
});
