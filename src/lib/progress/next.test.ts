import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt';
import { standingsOf } from './mastery';
import { exercisesOf, type Practisable, type Practised } from './next';
import { attempt, day_ms, start_ms } from './testing/attempts';

const modes = ['guided', 'assisted', 'exam'] as const;
const variants = [{ id: 'vip' }, { id: 'cured' }];
const outage: Practisable = { id: 'outage', level: 1, modes, variants, steps: [], drilled: [] };
const complaint: Practisable = { id: 'complaint', level: 2, modes, variants, steps: [], drilled: [] };
const clauses = [
  { id: '1.1-hotline-greet', stage: 'intake' },
  { id: '2.1-identity', stage: 'preprocessing' },
  { id: '5.1-outcome', stage: 'quality' }
] as const;

function next(attempts: readonly Attempt[], change: Partial<Practised> = {}, days = 0) {
  const now_ms = start_ms + days * day_ms;
  const standings = standingsOf(clauses, attempts, now_ms);
  const scenarios = [complaint, outage];
  return exercisesOf({ scenarios, attempts, standings, unfinished: [], now_ms, ...change });
}

describe('the next exercise', () => {
  it('is the easiest call, led by the hand, for whoever has never played', () => {
    expect(next([])[0]).toEqual({ scenario: 'outage', mode: 'guided', reason: { is: 'first' } });
  });

  it('brings nothing back to them that they have not had', () => {
    expect(next([]).map(({ reason }) => reason.is)).not.toContain('longest-ago');
  });

  it('is what is open, before all else', () => {
    const unfinished = [{ id: 'r7', scenario: 'complaint' }];
    expect(next([attempt(0, { '2.1-identity': 0 })], { unfinished })[0]).toEqual({
      scenario: 'complaint',
      run: 'r7',
      reason: { is: 'unfinished' }
    });
  });

  it('is behind what is open what went wrong last time, even in the same scenario', () => {
    const unfinished = [{ id: 'r7', scenario: 'outage' }];
    const [open, behind] = next([attempt(0, { '2.1-identity': 0 })], { unfinished });
    expect(open?.reason.is).toBe('unfinished');
    expect(behind).toMatchObject({ scenario: 'outage', reason: { is: 'lost', clause: '2.1-identity' } });
    expect(behind?.run).toBeUndefined();
  });

  it('never begins anew what is open for another reason', () => {
    const unfinished = [{ id: 'r7', scenario: 'outage' }];
    expect(next([], { unfinished }).map(({ scenario }) => scenario)).toEqual(['outage', 'complaint']);
  });

  it('is what went wrong last time, the dearest first, in the mode in which it did', () => {
    const dear = attempt(0, { '1.1-hotline-greet': 0.5, '2.1-identity': 0 });
    expect(next([dear])[0]).toEqual({
      scenario: 'outage',
      mode: 'assisted',
      variant: 'vip',
      reason: { is: 'lost', clause: '2.1-identity', lost: 1000, max: 1000, gate: false }
    });
  });

  it('is the case of a call that was failed, with more help than it had, and says so', () => {
    const failed = (mode: Attempt['mode'], passed = false) =>
      next([attempt(0, { '5.1-outcome': 0 }, { mode, passed })])[0];
    expect(failed('exam')).toMatchObject({ mode: 'assisted', variant: 'vip', reason: { is: 'lost', failed: 'exam' } });
    expect(failed('assisted')).toMatchObject({ mode: 'guided', reason: { failed: 'assisted' } });
    // Whoever was led has no more help to be given.
    expect(failed('guided')).toMatchObject({ mode: 'guided', reason: { is: 'lost' } });
    expect(failed('guided')?.reason).not.toHaveProperty('failed');
    // In a case that is known, an exam shows nothing, passed or not.
    expect(failed('exam', true)).toMatchObject({ mode: 'assisted' });
    expect(failed('exam', true)?.reason).not.toHaveProperty('failed');
  });

  it('is what failed the latest call, before what was lost in older ones', () => {
    const gate = { clause: '1.1-hotline-greet', points: 0, max: 100, gate: true as const };
    const older = attempt(0, {}, { clauses: [gate], scenario: 'complaint', passed: false });
    const exam = attempt(1, { '5.1-outcome': 0.5 }, { mode: 'exam', passed: false });
    expect(next([older, exam])[0]).toMatchObject({ scenario: 'outage', mode: 'assisted' });
    expect(next([older, { ...exam, passed: true }])[0]).toMatchObject({ scenario: 'complaint' });
  });

  it('is no exam again as long as the last one was failed since it was passed with help', () => {
    const tried = [attempt(0), attempt(1, {}, { mode: 'exam', passed: false })];
    expect(next(tried).some(({ reason }) => reason.is === 'less-help')).toBe(false);
    expect(next([...tried, attempt(2)])[0]).toMatchObject({ mode: 'exam', reason: { is: 'less-help' } });
  });

  it('is what one does at a step, before what came of the whole call, however many points that is', () => {
    const why = { zh: '问题没有解决。', en: 'It was not solved.' };
    const outcome = { clause: '5.1-outcome', points: 0, max: 10_000, why };
    const step = { clause: '2.1-identity', points: 0, max: 400 };
    const [first] = next([attempt(0, {}, { clauses: [outcome, step] })]);
    expect(first?.reason).toMatchObject({ is: 'lost', clause: '2.1-identity', lost: 400, max: 400 });
    const [only] = next([attempt(0, {}, { clauses: [outcome] })]);
    expect(only?.reason).toEqual({ is: 'lost', clause: '5.1-outcome', lost: 10_000, max: 10_000, gate: false, why });
  });

  it('is a broken gate before any points', () => {
    const gate = { clause: '1.1-hotline-greet', points: 0, max: 100, gate: true as const };
    const dear = { clause: '2.1-identity', points: 0, max: 2000 };
    const [first] = next([attempt(0, {}, { clauses: [dear, gate] })]);
    expect(first?.reason).toMatchObject({ is: 'lost', clause: '1.1-hotline-greet', gate: true });
    // What must never be done earns nothing, and is the first to be put right all the same.
    const never = { ...gate, max: 0 };
    const [again] = next([attempt(0, {}, { clauses: [dear, never] })]);
    expect(again?.reason).toMatchObject({ is: 'lost', clause: '1.1-hotline-greet', gate: true, max: 0 });
  });

  it('is only the step in which it was lost, where that can be had', () => {
    const scenarios = [{ ...outage, steps: ['verification'] as const, drilled: ['2.1-identity'] }];
    const lost = attempt(0, { '2.1-identity': 0 });
    expect(next([lost], { scenarios })[0]).toMatchObject({ scenario: 'outage', step: 'verification' });
    // Where no case of the step asks for it, the call in which it was lost is taken once more.
    const other = attempt(0, { '1.1-hotline-greet': 0 }, { variant: 'cured' });
    expect(next([other], { scenarios })[0]).toMatchObject({ variant: 'cured', mode: 'assisted' });
    expect(next([other], { scenarios })[0]).not.toHaveProperty('step');
    const whole = attempt(0, { '5.1-outcome': 0 });
    expect(next([whole], { scenarios })[0]).not.toHaveProperty('step');
  });

  it('asks no more for what was made good', () => {
    const [first] = next([attempt(0, { '2.1-identity': 0 }), attempt(1, { '2.1-identity': 1 })]);
    expect(first?.reason.is).not.toBe('lost');
  });

  it('is what fades, when nothing went wrong', () => {
    const sure = [attempt(0, { '2.1-identity': 1 }), attempt(1, { '2.1-identity': 1 })];
    expect(next(sure, {}, 30)[0]?.reason).toMatchObject({ is: 'fading', clause: '2.1-identity' });
    expect(next(sure, {}, 2).some(({ reason }) => reason.is === 'fading')).toBe(false);
  });

  it('is the same with less help, once it is passed with more; the exam is the last', () => {
    const led = attempt(0, {}, { mode: 'guided' });
    expect(next([led])[0]).toEqual({
      scenario: 'outage',
      mode: 'assisted',
      reason: { is: 'less-help', passed: 'guided' }
    });
    expect(next([led, attempt(1, {}, { mode: 'exam' })]).some(({ reason }) => reason.is === 'less-help')).toBe(false);
    expect(next([attempt(0, {}, { mode: 'guided', passed: false })])[0]?.reason.is).not.toBe('less-help');
  });

  it('is a scenario that was never played, then a case that was never met', () => {
    const passed = attempt(0, {}, { mode: 'exam' });
    expect(next([passed])[0]).toEqual({ scenario: 'complaint', mode: 'guided', reason: { is: 'new-scenario' } });
    expect(next([passed], { scenarios: [outage] })[0]).toEqual({
      scenario: 'outage',
      variant: 'cured',
      reason: { is: 'new-case', met: 1, of: 2 }
    });
  });

  it('when all is done, is what was played longest ago', () => {
    const all = ['vip', 'cured'].flatMap((variant) => [
      attempt(1, {}, { mode: 'exam', variant, scenario: 'outage' }),
      attempt(2, {}, { mode: 'exam', variant, scenario: 'complaint' })
    ]);
    expect(next(all, {}, 30)).toEqual([{ scenario: 'outage', reason: { is: 'longest-ago' } }]);
  });

  it('says of nothing that it was long ago where nothing else was taken since, or it was only yesterday', () => {
    const both = ['vip', 'cured'].map((variant) => attempt(0, {}, { mode: 'exam', variant }));
    const reasons = (scenarios: readonly Practisable[], attempts: readonly Attempt[], days: number) =>
      next(attempts, { scenarios }, days).map(({ reason }) => reason.is);
    expect(reasons([outage], both, 30)).toEqual([]);
    const since = ['vip', 'cured'].map((variant) => attempt(1, {}, { mode: 'exam', variant, scenario: 'complaint' }));
    expect(reasons([outage, complaint], [...both, ...since], 1)).toEqual([]);
    expect(reasons([outage, complaint], [...both, ...since], 5)).toEqual(['longest-ago']);
  });

  it('takes an exam on a case that was never met, while there is one', () => {
    const assisted = (variant: string) => attempt(0, {}, { variant });
    expect(next([assisted('vip')])[0]).toMatchObject({ mode: 'exam', variant: 'cured' });
    expect(next([assisted('vip'), assisted('cured')])[0]).not.toHaveProperty('variant');
  });

  it('has a scenario once, whatever there is to do in it', () => {
    const scenarios = [{ ...outage, steps: ['verification'] as const, drilled: ['2.1-identity'] }];
    const tried = [
      attempt(0, {}, { mode: 'guided' }),
      attempt(1, { '2.1-identity': 0 }, { mode: 'exam', passed: false })
    ];
    expect(next(tried, { scenarios }).map(({ scenario }) => scenario)).toEqual(['outage']);
  });

  it('never comes twice', () => {
    const exercises = next([attempt(0, { '2.1-identity': 0 }, { mode: 'assisted', passed: false })]);
    const what = exercises.map(({ scenario }) => scenario);
    expect(new Set(what).size).toBe(what.length);
  });
});
