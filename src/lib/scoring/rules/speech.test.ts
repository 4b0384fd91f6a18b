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
        policy: { longestSentence: { 'zh-CN': { ordinary: 40, care: 30 }, en: { ordinary: 30, care: 20 } } }
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
      deviation: 'wrong-language'
    });
  });
  it('is broken by a sentence that is one character too long, and that sentence is shown', () => {
    expect(judged([['agent', `您好。${long(41)}`, 1000]])).toEqual({
      entries: [{ entry: 1000, from: 3, to: 44, at_ms: 1000 }],
      deviation: 'too-long'
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
