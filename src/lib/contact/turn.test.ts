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
  const of = (list: typeof hits) => list as never;
  return {
    parts: of(hits.filter((hit) => !isTalk(hit) && hit.name !== 'abuse')),
    talk: of(hits.filter(isTalk)),
    forbidden: of(hits.filter(({ name }) => name === 'abuse'))
  } as Reading;
}

const weighed = (...names: readonly Found[]): readonly string[] =>
  weigh(reading(names), policy).map(({ hit, counts }) => `${hit.name} ${counts}`);

describe('a line', () => {
  it('has one question that is heard, the first; what else is asked is spoken over', () => {
    expect(weighed('greeting', 'ask-identity', 'ask-modem-lights')).toEqual([
      'greeting yes',
      'ask-identity yes',
      'ask-modem-lights spoken-over'
    ]);
  });

  it('asks one thing with all the parts of one guidance', () => {
    expect(weighed('hold-power-10s', 'restart', 'wait-3min', 'check-recovered')).toEqual([
      'hold-power-10s yes',
      'restart yes',
      'wait-3min yes',
      'check-recovered yes'
    ]);
  });

  it('has nothing behind a question that takes its answer first, but may have it in front', () => {
    expect(weighed('ask-identity', 'solution')).toEqual(['ask-identity yes', 'solution after-answer']);
    expect(weighed('solution', 'ask-identity')).toEqual(['solution yes', 'ask-identity yes']);
  });

  it('is not asked by what is doubtful', () => {
    expect(weighed({ name: 'ask-identity', sure: false }, 'ask-modem-lights')).toEqual([
      'ask-identity doubtful',
      'ask-modem-lights yes'
    ]);
  });

  it('has been said, where it must not be: behind a question, too', () => {
    expect(weighed('ask-identity', 'abuse')).toEqual(['ask-identity yes', 'abuse yes']);
  });
});
