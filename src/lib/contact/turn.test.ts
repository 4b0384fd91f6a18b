import { describe, expect, it } from 'vitest';
import type { Hit, Reading } from '#language/reading';
import { policyWith } from '#ticket/testing/sample';
import { weigh } from './turn';

const policy = policyWith();

type Found = string | Partial<Hit<string>>;

/** What was found in a line, in the order in which it was said, six characters each. */
function reading(names: readonly Found[]): Reading {
  const hits = names.map((name, at) => ({
    name: '',
    from: at * 6,
    to: at * 6 + 6,
    sure: true,
    ...(typeof name === 'string' ? { name } : name)
  }));
  const isTalk = ({ name }: { readonly name: string }) => name.startsWith('ask-') || name === 'offer-help';
  const isForbidden = ({ name }: { readonly name: string }) => name === 'abuse' || name === 'shirking';
  const of = (list: typeof hits) => list as never;
  return {
    parts: of(hits.filter((hit) => !isTalk(hit) && !isForbidden(hit))),
    talk: of(hits.filter(isTalk)),
    forbidden: of(hits.filter(isForbidden)),
    answers: [],
    marks: []
  } as Reading;
}

const weighed = (...names: readonly Found[]): readonly string[] =>
  weigh(reading(names), '。'.repeat(names.length * 6), policy).map(({ hit, counts }) => `${hit.name} ${counts}`);

describe('a line', () => {
  it('may ask several things; behind more than the policy allows nobody listens', () => {
    const [three, four] = [
      ['ask-identity', 'ask-modem-lights', 'offer-help'],
      ['ask-confirmation', 'apology']
    ];
    expect(weighed('greeting', ...three)).toEqual(['greeting', ...three].map((name) => `${name} yes`));
    expect(weighed(...three, 'apology', ...four)).toEqual([
      ...[...three, 'apology'].map((name) => `${name} yes`),
      ...four.map((name) => `${name} unheard`)
    ]);
  });

  it('asks for each datum by itself', () => {
    const data = ['contact', 'serviceAddress', 'visitTime', 'symptom'];
    expect(weighed(...data.map((value) => ({ name: 'ask-for', value })))).toEqual([
      ...Array<string>(3).fill('ask-for yes'),
      'ask-for unheard'
    ]);
  });

  it('that sends somebody off is surely shirking only without what the policy counts as help', () => {
    expect(weighed('shirking', 'apology')).toEqual(['shirking yes', 'apology yes']);
    expect(weighed('shirking', 'transfer-to')).toEqual(['shirking doubtful', 'transfer-to yes']);
    // One thing has one verdict: what is shirked is not refused beside it.
    expect(weighed('shirking', 'out-of-scope', 'decline', 'apology')).toEqual([
      'shirking yes',
      'out-of-scope misplaced',
      'decline misplaced',
      'apology yes'
    ]);
    expect(weighed('shirking', 'out-of-scope', 'transfer-to')[1]).toBe('out-of-scope yes');
    const strict = policyWith({ 'counts-as-help': [] });
    expect(weigh(reading(['shirking', 'transfer-to']), '。', strict)[0]?.counts).toBe('yes');
  });

  it('asks one thing with all the parts of one guidance', () => {
    expect(weighed('hold-power-10s', 'restart', 'wait-3min', 'check-recovered')).toEqual([
      'hold-power-10s yes',
      'restart yes',
      'wait-3min yes',
      'check-recovered yes'
    ]);
  });

  it('is not asked by what is doubtful', () => {
    expect(weighed({ name: 'ask-identity', sure: false }, 'ask-modem-lights')).toEqual([
      'ask-identity doubtful',
      'ask-modem-lights yes'
    ]);
  });

  it('has been said, where it must not be: behind a question, too', () => {
    const asked = ['ask-identity', 'ask-modem-lights', 'offer-help', 'ask-confirmation'];
    expect(weighed(...asked, 'abuse').at(-1)).toBe('abuse yes');
  });
});
