import { describe, expect, it } from 'vitest';
import { between, clauseMet, playedWith, type Happened } from '../testing/played';
import { order, plainSpeech } from './speech';

describe('parts in order', () => {
  const clause = clauseMet<'order'>({ by: 'order', parts: ['apology', 'verifying', 'solution'] });
  const judged = (...names: readonly string[]) =>
    order(clause, playedWith({ acts: names.map((name, at) => ({ name, at_ms: 1000 * (at + 1) })) }), between(0));

  it('are done with the last of them', () => {
    expect(judged('apology', 'verifying', 'solution')).toMatchObject({ done: { at_ms: 3000 }, missing: [] });
  });
  it('go by where each was said first', () => {
    expect(judged('apology', 'verifying', 'apology', 'solution', 'verifying').done).toEqual({
      order: 4000,
      at_ms: 4000
    });
    expect(judged('solution', 'apology', 'verifying', 'solution')).toMatchObject({
      deviation: 'out-of-order',
      missing: []
    });
  });
  it('that come the other way round are out of order, and not done', () => {
    expect(judged('verifying', 'apology', 'solution')).not.toHaveProperty('done');
  });
  it('of which one is missing are missing, and in order as far as they go', () => {
    const some = judged('apology', 'solution');
    expect(some).toMatchObject({ missing: ['verifying'] });
    expect(some).not.toHaveProperty('deviation');
    expect(some).not.toHaveProperty('done');
  });
  describe('with a solution', () => {
    const cap = { refund: { label: { zh: '退费', en: 'refund' }, is: 'refund', within: true, yuan: 18 } };
    const before = [
      { name: 'apology', at_ms: 1000 },
      { name: 'verifying', at_ms: 2000 }
    ];
    const put = (at_ms: number, yuan: number) => ({ name: 'solution', value: 'refund', yuan, at_ms, from: 0, to: 4 });
    const of = (happened: Happened) => order(clause, playedWith({ remedies: cap, ...happened }), between(0));

    it('take none that is beyond authority, nor its evidence, but the real one that comes later', () => {
      const all = of({ acts: [...before, put(3000, 300), put(4000, 18)] });
      expect(all.done).toEqual({ order: 4000, at_ms: 4000 });
      expect(all.entries.map(({ entry }) => entry)).toEqual([1000, 2000, 4000]);
      const [first, ...rest] = [put(1500, 300), ...before];
      expect(of({ acts: [first, ...rest, put(4000, 18)] }), 'nor its place').not.toHaveProperty('deviation');
      const breath = { ...put(3001, 18), entry: 3000, from: 5, to: 9 };
      expect(of({ acts: [...before, put(3000, 300), breath] }), 'nor what stands in one breath with it').toMatchObject({
        missing: ['solution'],
        uncounted: [{ part: 'solution', reason: 'beyond-authority' }]
      });
    });
    it('take none that was taken back, unless only something else was refused', () => {
      const lines = (later: string): Happened['lines'] => [
        ['agent', '退您18元', 3000],
        ['agent', later, 4000]
      ];
      const acts = [...before, put(3000, 18), { name: 'decline', at_ms: 4000 }];
      expect(of({ acts, lines: lines('这18元退不了') })).toMatchObject({
        missing: ['solution'],
        uncounted: [{ reason: 'taken-back' }]
      });
      expect(of({ acts, lines: lines('再多没有办法了') }).done).toMatchObject({ at_ms: 3000 });
      expect(of({ acts: [...acts, put(5000, 12)], lines: lines('这18元退不了') }).done).toMatchObject({ at_ms: 5000 });
    });
  });
  it('that were reversed say which came first', () => {
    expect(judged('verifying', 'apology', 'solution')).toMatchObject({
      reversed: { later: 'verifying', earlier: 'apology' }
    });
  });
});

describe('plain speech', () => {
  const clause = clauseMet<'plain-speech'>({ by: 'plain-speech' });
  const long = (characters: number) => `${'好'.repeat(characters)}。您说。`;
  const judged = (lines: Happened['lines'], care = false) =>
    plainSpeech(
      clause,
      playedWith({
        lines,
        case: { care },
        policy: {
          unclearSentence_percent: { least: 10, most: 50 },
          longestSentence: { 'zh-CN': { ordinary: 40, care: 30 }, en: { ordinary: 30, care: 20 } }
        }
      }),
      between(0)
    );

  it('is the customer’s language in sentences that can be followed', () => {
    expect(judged([['agent', long(40), 1000]])).toMatchObject({ done: { at_ms: 1000 }, entries: [] });
  });
  it('is broken by a line in another language, which is shown', () => {
    expect(
      judged([
        ['agent', '您好。', 1000],
        ['agent', 'Hello there.', 4000]
      ])
    ).toEqual({
      entries: [{ entry: 4000, from: 0, to: 12, at_ms: 4000 }],
      deviation: 'wrong-language',
      unclear: { share_percent: 50, foreign: 1, long: 0 }
    });
  });
  it('is broken by a sentence that is one character too long, and that sentence is shown', () => {
    expect(judged([['agent', `您好。${long(41)}`, 1000]])).toMatchObject({
      entries: [{ entry: 1000, from: 3, to: 44, at_ms: 1000 }],
      deviation: 'too-long',
      unclear: { long: 1, worst: { length: 41, most: 40, lang: 'zh-CN' } }
    });
  });
  it('costs by how far a sentence is too long and by how often, and never more than there is', () => {
    const share = (...lengths: readonly number[]) =>
      judged(lengths.map((length, at) => ['agent', long(length), 1000 * (at + 1)] as const)).unclear?.share_percent;
    expect([share(41), share(52), share(200)]).toEqual([10, 30, 50]);
    expect([share(41, 52), share(41, 40), share(200, 200, 200)]).toEqual([40, 10, 100]);
  });
  it('tells the sentence that is too long by most, in its own unit', () => {
    const english = `${'word '.repeat(60)}please.`;
    const worst = judged([
      ['agent', long(41), 1000],
      ['agent', `好的：${english}`, 4000]
    ]).unclear?.worst;
    expect(worst).toMatchObject({ lang: 'zh-CN' });
    expect(judged([['agent', `好。${english}`, 4000]]).unclear?.worst).toMatchObject({
      lang: 'en',
      length: 61,
      most: 30,
      quote: 'word word word word wor…'
    });
  });
  it('is measured more strictly where the customer needs care', () => {
    expect(judged([['agent', long(31), 1000]], true)).toMatchObject({ deviation: 'too-long' });
    expect(judged([['agent', long(30), 1000]], true)).toHaveProperty('done');
  });
  it('asks nothing of the customer, and nothing was plain where nothing was said', () => {
    expect(judged([['customer', long(99), 1000]])).toEqual({ entries: [] });
  });
});
