import { expect, test } from 'vitest';
import { endOf, follows } from './follow.svelte.ts';

const client = 400;
const atEnd = { top: 600, height: 1000, client };

test('a long line that comes before its scroll event is told does not let go', () => {
  expect(follows(true, atEnd, { top: 600, height: 1200, client })).toBe(true);
});

test('scrolling on its way to the end is no scrolling up', () => {
  expect(follows(true, atEnd, { top: 700, height: 1200, client })).toBe(true);
});

test('whoever scrolls up reads there, and is left there', () => {
  expect(follows(true, atEnd, { top: 300, height: 1000, client })).toBe(false);
  expect(follows(false, { top: 300, height: 1000, client }, { top: 350, height: 1200, client })).toBe(false);
});

test('a little up is still the end, and so is coming back', () => {
  expect(follows(true, atEnd, { top: 560, height: 1000, client })).toBe(true);
  expect(follows(false, { top: 300, height: 1000, client }, { top: 590, height: 1000, client })).toBe(true);
});

test('what is to be answered stays in sight, however much happens behind it', () => {
  const list = { top: 0, height: 1000, client: 200 };
  expect(endOf(list, undefined)).toBe(800);
  expect(endOf(list, { top: 850, bottom: 950 })).toBe(800);
  expect(endOf(list, { top: 600, bottom: 700 })).toBe(592);
  // Taller than the list: its end counts.
  expect(endOf(list, { top: 500, bottom: 780 })).toBe(580);
  expect(endOf({ ...list, height: 150 }, { top: 0, bottom: 100 })).toBe(0);
});
