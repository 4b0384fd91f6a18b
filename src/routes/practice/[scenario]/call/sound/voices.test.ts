import { expect, test } from 'vitest';
import { FakeSynthesiser, FakeTimers, mandarin } from './testing.ts';
import { voiceFor, watchVoices } from './voices.ts';

const voice = (lang: string, localService = true) => ({ name: lang, lang, localService });

test('a voice speaks the language of the call, and speaks it here', () => {
  expect(voiceFor([voice('zh-CN', false), voice('en-US')], 'zh-CN')).toBeUndefined();
  expect(voiceFor([voice('zh-HK'), voice('yue-HK')], 'zh-CN')).toBeUndefined();
  expect(voiceFor([voice('zh-TW'), voice('zh_CN_#Hans')], 'zh-CN')?.lang).toBe('zh_CN_#Hans');
  expect(voiceFor([voice('zh-HK'), voice('zh-TW')], 'zh-CN')?.lang).toBe('zh-TW');
  expect(voiceFor([voice('en-IN'), voice('en_GB')], 'en')?.lang).toBe('en_GB');
  expect(voiceFor([voice('fr-FR')], 'en')).toBeUndefined();
});

function watched(synthesiser: FakeSynthesiser | undefined) {
  const timers = new FakeTimers();
  const told: boolean[] = [];
  const end = watchVoices(synthesiser, 'zh-CN', (has) => told.push(has), timers.after);
  return { timers, told, end };
}

test('a browser that cannot speak, or has no voice after a while, has none', () => {
  expect(watched(undefined).told).toEqual([false]);
  const { timers, told } = watched(new FakeSynthesiser([]));
  expect(told).toEqual([]);
  timers.pass(2_000);
  expect(told).toEqual([false]);
});

test('voices that are found late are there then, and nobody was told otherwise before', () => {
  const synthesiser = new FakeSynthesiser([]);
  const { timers, told, end } = watched(synthesiser);
  timers.pass(1_000);
  synthesiser.find([mandarin]);
  timers.pass(2_000);
  expect(told).toEqual([true]);
  end();
  synthesiser.find([]);
  expect(told).toEqual([true]);
});
