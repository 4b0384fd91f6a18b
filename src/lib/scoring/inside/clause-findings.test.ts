import { describe, expect, it } from 'vitest';
import { clauseFindings } from './clause-findings';
import { playedWith, type Happened } from '../testing/played';

const hotlineGreet = '1.1-hotline-greet';
const contact = ['contact', 0] as const;
const greeted = (at_ms: number) => [
  { name: 'greeting', at_ms },
  { name: 'agent-id', at_ms: at_ms + 1 }
];
const limits_ms = { [hotlineGreet]: 3000 };
const wantsChange = {
  conditions: { ...playedWith({}).call.caseFile.case.conditions, 'wants-change': true }
};

/** The finding of a clause in a call that weighs 10 for each clause, with half for what is late. */
const found = (clause: string, happened: Happened) =>
  clauseFindings(playedWith({ policy: { weights: { default: 10 }, late_percent: 50 }, ...happened })).find(
    ({ id }) => id === clause
  );

describe('a clause that is due', () => {
  it('is met in its time, and earns its weight', () => {
    expect(found(hotlineGreet, { moments: [contact], limits_ms, acts: greeted(1000) })).toMatchObject({
      verdict: 'met',
      points: 1000,
      max: 1000,
      lost: 0,
      gate: false,
      dimension: 'phrasing',
      window: { opens: 'contact', opened_ms: 0, due_ms: 3000, limit_ms: 3000 },
      why: { code: 'in-time' }
    });
  });
  it('is late behind its limit, and earns the share that the policy leaves', () => {
    const late = { moments: [contact], limits_ms, acts: greeted(4000) };
    expect(found(hotlineGreet, late)).toMatchObject({ verdict: 'late', points: 500, why: { code: 'too-late' } });
    expect(found(hotlineGreet, { ...late, policy: { weights: { default: 10 }, late_percent: 30 } })?.points).toBe(300);
  });
  it('is late behind the window’s end, limit or none', () => {
    const moments = [contact, ['accepted', 1000], ['graded', 5000]] as const;
    const desk = { fields: { demand: '退费', businessType: '投诉', contact: '139' } };
    const filled = (at_ms: number) =>
      ['demand', 'businessType', 'contact'].map((value) => ({
        kind: 'desk' as const,
        name: 'desk:fill-field',
        value,
        at_ms
      }));
    expect(found('1.2-capture', { moments, desk, acts: filled(4000) })).toMatchObject({ verdict: 'met', points: 1000 });
    expect(found('1.2-capture', { moments, desk, acts: filled(6000) })).toMatchObject({
      verdict: 'late',
      points: 500,
      why: {
        code: 'sooner-next-time',
        values: { deed: { en: 'do' }, moment: { en: 'you label the ticket or pass it on' } }
      }
    });
  });
  it('is missed where another number stands on the ticket than the customer’s, who may have given the one on the line', () => {
    const moments = [contact, ['accepted', 1000], ['graded', 5000]] as const;
    const fields = { demand: '退费', businessType: '投诉', contact: '13800138000' };
    const acts = Object.keys(fields).map((value) => ({
      kind: 'desk' as const,
      name: 'desk:fill-field',
      value,
      at_ms: 4000
    }));
    const facts = { contact: '139 0013 9000', serviceNumber: '13800138000' };
    const capture = (told: readonly string[]) => found('1.2-capture', { moments, desk: { fields }, acts, facts, told });
    expect(capture([])).toMatchObject({ verdict: 'missed', why: { code: 'fields-untrue' } });
    expect(capture(['serviceNumber'])).toMatchObject({ verdict: 'met' });
  });
  it('is missed where it is never done, and says what would have met it', () => {
    expect(found(hotlineGreet, { moments: [contact], limits_ms, acts: greeted(1).slice(0, 1) })).toMatchObject({
      verdict: 'missed',
      points: 0,
      lost: 0,
      why: { code: 'parts-missing', values: { parts: { en: expect.any(String) as string } } },
      remedy: { code: 'say-script-within' }
    });
  });
  it('is to review where only doubt stands in the way of “met”', () => {
    const [greeting, number] = greeted(1000);
    const acts = [greeting!, { ...number!, counts: 'doubtful' as const }];
    expect(found(hotlineGreet, { moments: [contact], limits_ms, acts })).toMatchObject({
      verdict: 'to-review',
      points: 0,
      lost: 0
    });
  });
  it('weighs what the policy says of it, or what it says of all', () => {
    const weights = { default: 10, [hotlineGreet]: 25 };
    const weighed = { moments: [contact], limits_ms, acts: greeted(1), policy: { weights, late_percent: 50 } };
    expect(found(hotlineGreet, weighed)).toMatchObject({ points: 2500, max: 2500 });
  });
});

describe('a clause whose time never came', () => {
  const identity = { ending: { name: 'transferred', regular: true, waives: ['2.1-identity'] } };

  it('is not applicable at a regular ending that waives it, and is credited in full', () => {
    expect(found('2.1-identity', { moments: [contact], ...identity })).toMatchObject({
      verdict: 'not-applicable',
      points: 1000,
      lost: 0,
      why: { code: 'waived' }
    });
  });
  it('is missed at that ending where something irregular named it', () => {
    const irregular = [{ clause: '2.1-identity', deviation: 'skipped' as const }];
    const policy = { weights: { default: 10 }, late_percent: 50, gates: [] };
    expect(found('2.1-identity', { moments: [contact], ...identity, irregular, policy })).toMatchObject({
      verdict: 'missed',
      points: 0,
      deviation: 'skipped'
    });
  });
  it('is missed where the ending is not regular', () => {
    const ending = { name: 'abandoned', regular: false, waives: ['2.1-identity'] };
    expect(found('2.1-identity', { moments: [contact], ending })).toMatchObject({ verdict: 'missed', points: 0 });
  });
  it('is not applicable at any regular ending if its window never opened', () => {
    expect(found('1.2-disclose', { moments: [contact], case: wantsChange })).toMatchObject({
      verdict: 'not-applicable',
      points: 1000,
      why: { code: 'never-opened' }
    });
  });
});

describe('a clause that is a gate', () => {
  const gates = { weights: { default: 10 }, late_percent: 50, gates: ['2.1-identity'] };
  const irregular = [{ clause: '2.1-identity', deviation: 'skipped' as const }];

  it('is violated by what is irregular about it, earns nothing and loses nothing more', () => {
    const moments = [contact, ['verified', 9000]] as const;
    expect(found('2.1-identity', { moments, irregular, policy: gates })).toMatchObject({
      verdict: 'violated',
      gate: true,
      points: 0,
      max: 1000,
      lost: 0,
      why: { code: 'gate-2.1-identity-told' }
    });
  });
  it('is met where nothing is', () => {
    expect(found('2.1-identity', { moments: [contact, ['verified', 9000]], policy: gates })).toMatchObject({
      verdict: 'met',
      gate: false
    });
  });
});

describe('a clause that arose in the call', () => {
  const moments = [contact, ['acted-on', 9000]] as const;

  it('can only lose: its weight where it was not done', () => {
    expect(found('1.2-disclose', { moments })).toMatchObject({ verdict: 'missed', points: 0, max: 0, lost: 1000 });
  });
  it('half of it where it came late', () => {
    const acts = ['current-fee', 'effective-time', 'cancellation-rule'].map((name) => ({ name, at_ms: 9500 }));
    expect(found('1.2-disclose', { moments, acts })).toMatchObject({ verdict: 'late', points: 0, max: 0, lost: 500 });
  });
  it('and is not shown where it was done, or never arose', () => {
    const acts = ['current-fee', 'effective-time', 'cancellation-rule'].map((name) => ({ name, at_ms: 5000 }));
    expect(found('1.2-disclose', { moments, acts })).toBeUndefined();
    expect(found('1.2-disclose', { moments: [contact] })).toBeUndefined();
  });
});

describe('a lapse that follows from another', () => {
  const terms = ['current-fee', 'effective-time', 'cancellation-rule'];
  const asking = ['ask-confirmation', 'service', 'fee'];
  const at = (at_ms: number, names: readonly string[]) => names.map((name) => ({ name, at_ms }));
  const moments = [contact, ['arranged', 1000], ['disclosed', 5000], ['acted-on', 9000]] as const;
  const change = { case: wantsChange, moments };

  it('names its cause', () => {
    expect(found('1.2-confirm', change)).toMatchObject({ verdict: 'missed', cause: '1.2-disclose', lost: 0 });
  });
  it('and is credited in full where it was late for that cause alone', () => {
    expect(found('1.2-confirm', { ...change, acts: at(9500, asking) })).toMatchObject({
      verdict: 'late',
      cause: '1.2-disclose',
      points: 1000,
      why: { code: 'late-for-its-cause' }
    });
  });
  it('is late for itself where a limit was over that what came before had left time for, and for its cause where it had not', () => {
    const check = (verified: number, told = 100_000) =>
      found('2.1-check-5min', {
        moments: [contact, ['accepted', 1000], ['data-given', told], ['verified', verified], ['checked', 469_000]],
        limits_ms: { '2.1-check-5min': 300_000 }
      });
    expect(check(120_000), 'verified too late for what was told, but in time for the check').toMatchObject({
      verdict: 'late',
      points: 500,
      why: { code: 'too-late' }
    });
    expect(check(120_000)).not.toHaveProperty('cause');
    expect(check(400_000), 'the same delay').toMatchObject({
      points: 1000,
      cause: '2.1-identity',
      why: { code: 'late-for-its-cause' }
    });
    expect(check(400_000, 450_000), 'nothing was wrong before it').toMatchObject({ points: 500 });
  });
  it('says of what was said before its turn that it was, whatever else is the cause', () => {
    const unopened = { case: wantsChange, moments: [contact, ['arranged', 1000]] as const };
    for (const moments of [change.moments, unopened.moments]) {
      const early = found('1.2-confirm', { ...change, moments, acts: at(2000, asking) });
      expect(early).toMatchObject({
        verdict: 'missed',
        cause: '1.2-disclose',
        why: { code: 'part-before-window', values: { opens: { en: 'terms disclosed' } } },
        remedy: { code: 'say-parts-after' }
      });
      expect(early?.why).not.toHaveProperty('more');
    }
  });
  it('has no cause where the other was met', () => {
    const told = found('1.2-confirm', { ...change, acts: at(2000, terms) });
    expect(told).toMatchObject({ verdict: 'missed' });
    expect(told).not.toHaveProperty('cause');
  });
  it('is missed, not excused, where its window never opened for the other’s lapse', () => {
    const unopened = { case: wantsChange, moments: [contact, ['arranged', 1000], ['acted-on', 9000]] as const };
    expect(found('1.2-confirm', unopened)).toMatchObject({
      verdict: 'missed',
      points: 0,
      cause: '1.2-disclose',
      why: { code: 'never-got-there' }
    });
  });
});
