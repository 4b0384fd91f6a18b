import { expect, test } from 'vitest';
import { TimeCursor } from './time-cursor.svelte.ts';
import { moodPoints, share, snapped } from './track.ts';

const cursor = (): TimeCursor => new TimeCursor([3000, 1000, 3000, 8000], 10_000);

test('it steps from event to event, from the beginning to the end', () => {
  const it = cursor();
  const walked = [1, 1, 1, 1, 1, -1, -1].map((by) => {
    it.step(by as 1 | -1);
    return it.at_ms;
  });
  expect(walked).toEqual([1000, 3000, 8000, 10_000, 10_000, 8000, 3000]);
});

test('a hand puts it anywhere within the call', () => {
  const it = cursor();
  for (const [to, at] of [
    [4321.6, 4322],
    [-5, 0],
    [99_999, 10_000]
  ] as const) {
    it.goTo(to);
    expect(it.at_ms).toBe(at);
  }
});

test('played, it runs with the clock, four times as fast if asked, and stops at the end', () => {
  const it = cursor();
  it.pass(500);
  expect(it.at_ms).toBe(0);
  it.play();
  it.pass(500);
  it.rate = 4;
  it.pass(500);
  expect([it.at_ms, it.playing]).toEqual([2500, true]);
  it.pass(60_000);
  expect([it.at_ms, it.playing]).toEqual([10_000, false]);
  it.play();
  expect([it.at_ms, it.playing]).toEqual([0, true]);
  // Whoever takes it by hand looks.
  it.goTo(2000);
  expect(it.playing).toBe(false);
});

test('what is pressed near an event means that event', () => {
  expect(snapped(2900, [1000, 3000], 200)).toBe(3000);
  expect(snapped(2000, [1000, 3000], 200)).toBe(2000);
});

test('the mood holds until it changes, delight above and fury below', () => {
  const samples = [
    { at_ms: 0, mood: 0 },
    { at_ms: 5000, mood: -4 }
  ];
  expect(moodPoints(samples, 10_000)).toBe('0.00,50.00 50.00,50.00 50.00,96.00 100.00,96.00');
  expect(moodPoints([], 10_000)).toBe('');
  expect(share(5, 0)).toBe(0);
});
