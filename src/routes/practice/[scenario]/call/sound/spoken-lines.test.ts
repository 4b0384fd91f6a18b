import { expect, test } from 'vitest';
import { spokenSentences, SpokenLines } from './spoken-lines.ts';
import { FakeSynthesiser, FakeTimers, mandarin } from './testing.ts';

function device(voices = [mandarin]) {
  const synthesiser = new FakeSynthesiser(voices);
  const timers = new FakeTimers();
  const lines = new SpokenLines({
    synthesiser,
    lang: 'zh-CN',
    volume: () => 0.5,
    lasts_ms: (text) => text.length * 200,
    after: timers.after
  });
  return { synthesiser, timers, lines };
}

test('a line is said a sentence at a time, each once the one before is over, by a voice of the device', () => {
  const { synthesiser, timers, lines } = device();
  lines.say('喂？我的账单不对。帮我查查！');
  expect(synthesiser.texts).toEqual(['喂？']);
  expect(synthesiser.spoken[0]).toMatchObject({ voice: mandarin, lang: 'zh-CN', volume: 0.5 });
  synthesiser.spoken[0]!.over();
  synthesiser.spoken[1]!.over();
  expect(synthesiser.texts).toEqual(['喂？', '我的账单不对。', '帮我查查！']);
  synthesiser.spoken[2]!.over();
  expect([lines.speaking, timers.open, synthesiser.cancelled]).toEqual([false, 0, 0]);
});

test('a sentence whose end never comes is cut at a deadline that grows with the text, and the next one is said', () => {
  const { synthesiser, timers, lines } = device();
  lines.say('我的账单不对。帮我查查！');
  timers.pass(7 * 200 * 2 + 2_999);
  expect([synthesiser.texts.length, synthesiser.cancelled]).toEqual([1, 0]);
  timers.pass(1);
  expect([synthesiser.texts.length, synthesiser.cancelled]).toEqual([2, 1]);
  // What comes late of the one that was cut is old: it neither ends nor skips what is said now.
  synthesiser.spoken[0]!.over();
  expect([synthesiser.texts.length, lines.speaking]).toEqual([2, true]);
});

test('a voice that stalls twice in a row is not waited for any more; the next line gives it another chance', () => {
  const { synthesiser, timers, lines } = device();
  lines.say('一一一。二二二。三三三。四四四。');
  timers.pass(60_000);
  expect(synthesiser.texts).toEqual(['一一一。', '二二二。']);
  expect([lines.speaking, timers.open]).toEqual([false, 0]);
  lines.say('您好。');
  expect(synthesiser.texts.at(-1)).toBe('您好。');
});

test('silence is at once, and what the device tells of the line that was dropped begins nothing', () => {
  const { synthesiser, timers, lines } = device();
  lines.say('我的账单不对。帮我查查！');
  lines.stop();
  expect([synthesiser.cancelled, lines.speaking, timers.open]).toEqual([1, false, 0]);
  synthesiser.spoken[0]!.over();
  timers.pass(60_000);
  expect(synthesiser.texts).toHaveLength(1);
  // Nothing is cancelled where nothing is said: another page may be speaking.
  lines.stop();
  expect(synthesiser.cancelled).toBe(1);
});

test('a new line drops the one before; the end that its dropping brings does not skip a sentence of the new one', () => {
  const { synthesiser, lines } = device();
  lines.say('我的账单不对。帮我查查！');
  lines.say('听得见吗？喂？');
  synthesiser.spoken[0]!.over();
  expect(synthesiser.texts).toEqual(['我的账单不对。', '听得见吗？']);
  synthesiser.spoken[1]!.over();
  expect(synthesiser.texts.at(-1)).toBe('喂？');
});

test('without a voice nothing is said; once one is found the next line is', () => {
  const { synthesiser, timers, lines } = device([]);
  lines.say('喂？');
  expect([synthesiser.texts, lines.speaking, timers.open]).toEqual([[], false, 0]);
  synthesiser.find([mandarin]);
  lines.say('听得见吗？');
  expect(synthesiser.texts).toEqual(['听得见吗？']);
});

test('sentences keep their stops; points in numbers and marks without words part nothing', () => {
  expect(spokenSentences('It is 20.50 yuan. Why?! I never... ordered it')).toEqual([
    'It is 20.50 yuan.',
    'Why?!',
    'I never...',
    'ordered it'
  ]);
  expect(spokenSentences('“喂？”……好的。')).toEqual(['“喂？”……', '好的。']);
});
