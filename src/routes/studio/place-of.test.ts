import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pathAt, placeOfState, stateAround } from './place-of';

const text = readFileSync('scenarios/templates/enquiry.yaml', 'utf8');
const lineAt = (state: string) => {
  const offset = placeOfState(text, state);
  return offset === undefined ? undefined : text.slice(0, offset).split('\n').length;
};
const lineOf = (start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

it('a state of a demand is written where its reactions are, a demand where it begins, and what is shared nowhere', () => {
  expect(lineAt('left.raised')).toBe(lineOf('    raised:'));
  expect(lineAt('left')).toBe(text.split('\n').lastIndexOf('  left:') + 1);
  // What has no reactions of its own is written where the demand is.
  expect(lineAt('left.settled')).toBe(lineAt('left'));
  expect(lineAt('verification.unasked')).toBeUndefined();
});

it.each([
  ['demands:\n  left:\n    ra|ised: {}', 'left.raised'],
  ['demands:\n  left:\n    raised:\n      close: { say: x, | }', 'left.raised'],
  ['demands:\n  left:\n    raise: { say: op| }', 'left.unraised'],
  ['demands:\n  left:\n    again: { say: | ', 'left.raised'],
  ['demands:\n  left:\n    title: { zh: 还剩多少|', 'left'],
  ['behaviour:\n  ears:\n    states:\n      deaf: { on: { close: { go: | } } }', 'ears.deaf'],
  ['behaviour:\n  ears:\n    on: { close: { | } }', 'ears'],
  ['talk:\n  states:\n    first: { on: { | ', 'talk.first'],
  ['talk: { start: f| }', 'talk'],
  ['lines:\n  left: { zh: 好| }', undefined]
])('the cursor in %j is in the state %s', (marked, state) => {
  const offset = marked.indexOf('|');
  expect(stateAround(marked.replace('|', ''), offset)).toBe(state);
});

it('what is written at a line and column is known by its path', () => {
  const line = lineOf('desk:');
  const column = text.split('\n')[line - 1]!.indexOf('"Data left') + 1;
  expect(pathAt(text, line, column)).toEqual(['desk', 'plan', 'note', 'en']);
  expect(pathAt(text, lineOf('minutes:'))).toEqual(['minutes']);
});
