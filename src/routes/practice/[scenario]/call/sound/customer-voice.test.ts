import { expect, test } from 'vitest';
import { CustomerVoice, type CustomerNow } from './customer-voice.ts';
import { SpokenLines } from './spoken-lines.ts';
import { FakeSynthesiser, FakeTimers } from './testing.ts';

const line = { from_ms: 2_000, until_ms: 8_000, text: '我的账单不对。帮我查查！' };
const talk: CustomerNow = { speaking: line, quiet: false, interrupted: false };
const silence: CustomerNow = { ...talk, speaking: undefined };

function heard() {
  const synthesiser = new FakeSynthesiser();
  const timers = new FakeTimers();
  const deps = { synthesiser, lang: 'zh-CN', volume: () => 1, lasts_ms: () => 3_000, after: timers.after } as const;
  return { synthesiser, timers, customer: new CustomerVoice(new SpokenLines(deps), timers.now) };
}

test('a line is said as it begins, once, however often the call is looked at', () => {
  const { synthesiser, timers, customer } = heard();
  customer.follow(silence);
  for (let tick = 0; tick < 8; tick += 1) {
    customer.follow(talk);
    timers.pass(125);
  }
  expect(synthesiser.texts).toEqual(['我的账单不对。']);
  customer.follow({ ...talk, speaking: { from_ms: 9_000, until_ms: 10_000, text: '喂？' } });
  expect(synthesiser.texts.at(-1)).toBe('喂？');
});

test('a voice slower than the text goes on when the text is over; one that was skipped does not', () => {
  const slow = heard();
  slow.customer.follow(talk);
  slow.timers.pass(3_000);
  slow.customer.follow(silence);
  expect(slow.synthesiser.cancelled).toBe(0);
  const skipped = heard();
  skipped.customer.follow(talk);
  skipped.timers.pass(800);
  skipped.customer.follow(silence);
  expect(skipped.synthesiser.cancelled).toBe(1);
});

test.each([
  ['a pause, help, another tab, the end', { ...talk, quiet: true }],
  ['the trainee who speaks', { ...talk, interrupted: true }]
])('%s: silence at once, and the line is not begun again', (_, now) => {
  const { synthesiser, customer } = heard();
  customer.follow(talk);
  customer.follow(now);
  expect(synthesiser.cancelled).toBe(1);
  customer.follow(talk);
  expect(synthesiser.texts).toHaveLength(1);
});

test('a line that begins while nobody is to be heard is not said later either', () => {
  const { synthesiser, customer } = heard();
  customer.follow({ ...talk, quiet: true });
  customer.follow(talk);
  expect(synthesiser.texts).toEqual([]);
});
