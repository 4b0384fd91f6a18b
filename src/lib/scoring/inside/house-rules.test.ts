import { describe, expect, it } from 'vitest';
import { keyWordsIn } from '#language/key-words';
import { clauseFindings } from './clause-findings';
import { ownFindings } from './house-rules';
import { callEnds_ms, playedWith, type Happened } from '../testing/played';

const ownRules = {
  'x-abuse': { loss: 30, dimension: 'phrasing' },
  'x-wrong-fact': { loss: 10, dimension: 'phrasing', corrected: 40, most: 25 },
  'x-interrupted': { loss: 5, dimension: 'process' },
  'x-key-words': { loss: 8, dimension: 'phrasing', most: 15 }
} as const;
const found = (happened: Happened) => {
  const played = playedWith({ policy: { ownRules, gates: ['x-abuse'] }, ...happened });
  return ownFindings(played, clauseFindings(played));
};
const broken = (name: string, at_ms: number) => ({ kind: 'rule' as const, name, at_ms });
const abuse = (at_ms: number, counts: 'yes' | 'doubtful' = 'yes') => ({
  kind: 'forbidden' as const,
  name: 'abuse',
  at_ms,
  counts
});

describe('the project’s own rules', () => {
  it('show only when they are broken', () => {
    expect(found({})).toEqual([]);
    expect(found({ acts: [abuse(1000, 'doubtful')] })).toEqual([]);
  });
  it('take their price once, however often, and show each place', () => {
    expect(found({ acts: [broken('x-interrupted', 1000), broken('x-interrupted', 3000)] })).toMatchObject([
      {
        id: 'x-interrupted',
        dimension: 'process',
        verdict: 'violated',
        lost: 500,
        gate: false,
        window: { opened_ms: 0, closed_ms: callEnds_ms },
        entries: [{ entry: 1000 }, { entry: 3000 }],
        why: { code: 'interrupted', values: { times: 2 } }
      }
    ]);
  });
  it('that are gates lose nothing more', () => {
    expect(found({ acts: [abuse(1000)] })).toMatchObject([{ id: 'x-abuse', gate: true, lost: 0 }]);
  });
});

describe('a supervisor who was asked for', () => {
  const rule = {
    loss: 12,
    dimension: 'process',
    corrected: 50,
    linesPast: 2,
    answeredBy: ['progress-eta'],
    settledBy: ['solution']
  } as const;
  const asked = { kind: 'customer', who: 'customer', name: 'demands-supervisor', at_ms: 500 } as const;
  const said = (acts: Happened['acts'], policy = { ownRules: { ...ownRules, 'x-supervisor': rule } }) =>
    ownFindings(
      playedWith({
        policy,
        lines: [1000, 2000].map((at_ms) => ['agent', '您的账单是每月一号出的。', at_ms] as const),
        acts: [asked, ...acts!]
      }),
      []
    );

  it('and was passed over costs what the policy says, once, less if the answer came later', () => {
    const past = { id: 'x-supervisor', dimension: 'process', why: { code: 'supervisor-passed-over' } };
    expect(said([])).toMatchObject([{ ...past, lost: 1200, entries: [{ entry: 1000 }, { entry: 2000 }] }]);
    expect(said([{ name: 'progress-eta', at_ms: 3000 }])).toMatchObject([{ ...past, lost: 600 }]);
    expect(said([{ name: 'progress-eta', at_ms: 2000 }])).toEqual([]);
  });
  it('is answered by an offer only once the customer has agreed to it', () => {
    const offer = { name: 'solution', at_ms: 1000 };
    expect(said([offer])).toMatchObject([{ lost: 1200 }]);
    expect(said([offer, { kind: 'customer', who: 'customer', name: 'agrees', at_ms: 5000 }])).toEqual([]);
  });
  it('costs nothing under a policy from before there was such a rule', () =>
    expect(said([], { ownRules } as never)).toEqual([]));
});

describe('a line of key words', () => {
  const list = '致歉 核实 退费 生效 确认';
  const speech = '您好，我先帮您核实一下，您看可以吗？';
  const said = (...texts: readonly string[]) =>
    found({ lines: texts.map((text, at) => ['agent', text, 1000 * (at + 1)] as const) });

  it('costs each time, up to what the policy has at most, and is quoted', () => {
    expect([list, speech].map((text) => keyWordsIn(text).keyWordsOnly)).toEqual([true, false]);
    expect(said(speech)).toEqual([]);
    expect(said(speech, list)).toMatchObject([
      { id: 'x-key-words', lost: 800, entries: [{ entry: 2000, from: 0 }], why: { values: { quote: list, times: 1 } } }
    ]);
    expect(said(list, list, list)).toMatchObject([{ lost: 1500, entries: [{}, {}, {}] }]);
  });
  it('costs nothing under a policy from before there was such a rule', () => {
    const { 'x-key-words': _, ...older } = ownRules;
    const played = playedWith({ policy: { ownRules: older }, lines: [['agent', list, 1000]] });
    expect(ownFindings(played, [])).toEqual([]);
  });
});

describe('a wrong fact', () => {
  const contact = ['contact', 0] as const;
  const said = (name: string, at_ms: number, value: string | number, counts: 'yes' | 'wrong-fact' = 'wrong-fact') => ({
    name,
    at_ms,
    value,
    counts
  });
  const lost = (acts: Happened['acts'], more: Partial<Happened> = {}) =>
    Object.fromEntries(found({ moments: [contact], acts: acts!, ...more }).map((it) => [it.id, it.lost]));
  const greeting = { name: 'greeting', at_ms: 5 };

  it('is priced each time that it is said, up to what the policy has at most', () => {
    expect(lost([said('fee', 10, 15)])).toEqual({ 'x-wrong-fact.fee': 1000 });
    expect(lost([said('fee', 10, 15), said('fee', 20, 15)])).toEqual({ 'x-wrong-fact.fee': 2000 });
    expect(lost([said('fee', 10, 15), said('fee', 20, 18), said('service', 30, 'x')])).toEqual({
      'x-wrong-fact.fee': 2000,
      'x-wrong-fact.service': 500
    });
    const capped = found({ moments: [contact], acts: [1, 2, 3].map((at) => said('fee', at, 15)) });
    expect(capped).toMatchObject([{ lost: 2500, why: { more: [{ code: 'wrong-again' }, { code: 'loss-capped' }] } }]);
  });
  it('is one, however many readings the same words have', () => {
    const words = { entry: 10, from: 2, to: 6 };
    const twice = [said('current-fee', 10, 15), said('fee', 11, 15)].map((act) => ({ ...act, ...words }));
    expect(lost(twice)).toEqual({ 'x-wrong-fact.current-fee': 1000 });
  });
  it('costs its share where the right value comes in a later line, and says so', () => {
    const acts = [said('fee', 10, 15), said('fee', 20, 20, 'yes')];
    expect(found({ moments: [contact], acts })).toMatchObject([
      { lost: 400, why: { code: 'part-wrong-here', more: [{ code: 'put-right', values: { share: 40 } }] } }
    ]);
    expect(lost([said('fee', 10, 20, 'yes'), said('fee', 20, 15)]), 'right before, wrong since').toEqual({
      'x-wrong-fact.fee': 1000
    });
  });
  it('says what was said, and what is right where that is one thing', () => {
    const lines = [['agent', '每月15元。', 10]] as const;
    const acts = [{ ...said('fee', 10, 15), from: 0, to: 5 }];
    expect(found({ moments: [contact], acts, lines, expects: { fee: [20] } })).toMatchObject([
      {
        why: { code: 'part-wrong', values: { said: '每月15元', right: { zh: '20元', en: '20 yuan' } } },
        remedy: { code: 'say-the-right' }
      }
    ]);
    expect(found({ moments: [contact], acts, lines, expects: { fee: [20, 99, 109] } })).toMatchObject([
      { why: { code: 'part-wrong-here' }, remedy: { code: 'look-first' } }
    ]);
  });
  it('was paid for once by the clause that earns nothing for it alone', () => {
    const number = [greeting, said('agent-id', 6, 2048)];
    expect(found({ moments: [contact], acts: number })).toMatchObject([
      {
        cause: '1.1-hotline-greet',
        lost: 0,
        why: { code: 'part-wrong', values: { right: { en: '1024' } } },
        remedy: { code: 'say-own-number', values: { right: { en: '1024' } } }
      }
    ]);
    const terms = { conditions: { ...playedWith({}).call.caseFile.case.conditions, 'wants-change': true } };
    const moments = [contact, ['arranged', 1], ['acted-on', 9000]] as const;
    const told = [
      said('current-fee', 10, 15),
      said('effective-time', 20, 'now'),
      { name: 'cancellation-rule', at_ms: 30 }
    ];
    expect(lost(told, { case: terms, moments }), 'two in one clause').toEqual({
      'x-wrong-fact.current-fee': 0,
      'x-wrong-fact.effective-time': 1000
    });
    expect(lost([...number, said('agent-id', 90, 2048)]), 'said again').toEqual({ 'x-wrong-fact.agent-id': 1000 });
    expect(lost([said('agent-id', 6, 2048)]), 'the greeting is missing, too').toEqual({
      'x-wrong-fact.agent-id': 1000
    });
  });
  it('has its own price where that clause was met all the same', () => {
    const right = [greeting, said('agent-id', 5, '1024', 'yes')];
    const [wrong] = found({ acts: [...right, said('agent-id', 90, 2048)], moments: [contact] });
    expect(wrong).toMatchObject({ lost: 1000 });
    expect(wrong).not.toHaveProperty('cause');
  });
});
