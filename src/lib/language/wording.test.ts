import { expect, test } from 'vitest';
import { makeReader } from './read';
import { loadLexicon } from './testing/load';
import { wordingMistake } from './wording';

const lexicon = loadLexicon();
const says = { 'field-contact': ['(翻翻|倒腾) … 老底'], shirking: ['找 龙王 去'] };
const read = makeReader(lexicon, { says });

test('a scenario’s own wording is one more way to say what the lexicon knows', () => {
  const text = '我给您倒腾一下这笔账的老底';
  expect(makeReader(lexicon)(text).parts.map((hit) => hit.name)).not.toContain('field-contact');
  expect(read(text).parts).toContainEqual({ name: 'field-contact', from: 3, to: 13, sure: true });
  expect(read('这事您找龙王去吧').forbidden.map((hit) => hit.name)).toEqual(['shirking']);
});

test('it stands under the vetoes of the lexicon', () => {
  expect(read('您刚才说“找龙王去”，我理解').forbidden).toEqual([]);
});

test('what the lexicon says itself it says still', () => {
  const text = '您好，工号1024为您服务，我马上帮您查一下账单';
  expect(read(text)).toEqual(makeReader(lexicon)(text));
});

test.each([
  ['(帮您|给您) … 查清楚', undefined],
  ['$cancel 掉', 'there is no class $cancel here'],
  ['(帮您', expect.any(String)],
  ['… 查', expect.any(String)],
  ['('.repeat(4000), 'brackets more than 20 deep'],
  ['a … '.repeat(900) + 'b', 'it is too long']
])('what is wrong with %.40s is told', (wording, mistake) => {
  expect(wordingMistake(wording)).toEqual(mistake);
});
