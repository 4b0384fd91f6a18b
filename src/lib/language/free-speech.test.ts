import { describe, expect, it } from 'vitest';
import { makeReader } from './read';
import { loadLexicon } from './testing/load';

/** The rules alone: what was learned has tests of its own. */
const read = makeReader({ ...loadLexicon(), votes: new Map() });

/** What is surely found in a line, with values. */
const found = (text: string): readonly string[] => {
  const { parts, talk } = read(text);
  return [...parts, ...talk]
    .filter(({ sure }) => sure)
    .map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
};

describe('two data in one question', () => {
  it.each([
    "What's the address and a number I can reach you on?",
    "Give me the address the line's at and a number we can ring you on",
    "What's the address it's installed at and the best phone number for you?",
    'What number can we reach you on and what is the flat number?'
  ])('are two: %s', (text) =>
    expect(
      found(text)
        .filter((hit) => hit.startsWith('ask-for'))
        .sort()
    ).toEqual(['ask-for=contact', 'ask-for=serviceAddress'])
  );
  it('one is one, whatever else is in the line', () =>
    expect(found("What's the best phone number and time to reach you?")).toEqual(['ask-for=contact']));
});

describe('what is over, and what is yet to come', () => {
  it.each([
    ['a video ringtone got switched on by a sales call on 29 September', 'eta'],
    ['on the 3rd of October somebody replied yes by text', 'eta'],
    ['you were getting a tenner off for joining', 'solution'],
    ['it will drop off from the first', 'solution'],
    ["leave it for three minutes and we'll see if it's back", 'dedicated-person'],
    ['that is three minutes. Are you online?', 'wait-3min'],
    ["I can see why that'd wind you up", 'verifying'],
    ["that's cancelled and the 18's been credited", 'effective-time'],
    ["cancelling's free and you can sign up again whenever", 'solution'],
    ["give it three minutes and then we'll check", 'verifying']
  ])('%s: no %s', (text, name) => expect(found(text).join()).not.toContain(name));
  it.each([
    ['You had ten yuan a month off and that ran out in August', 'explain-cause=promotion-ended'],
    ['your introductory rate is over', 'explain-cause=promotion-ended'],
    ["there's an extra subscription on here since October", 'explain-cause=service-on'],
    ['I can do the fifteen back', 'solution=refund'],
    ["I'd be happy to credit you the 18 for this month", 'solution=refund'],
    ['we can do thirty yuan as goodwill', 'solution=compensate'],
    ['let go and it starts up again', 'restart']
  ])('%s: %s', (text, hit) => expect(found(text)).toContain(hit));
});
