import { describe, expect, it } from 'vitest';
import { policyWith, specOf } from '#ticket/testing/sample';
import { longIn, scriptOf, sentencesOf, speech_ms, saidUntil } from './speech';

const policy = policyWith();
const { zhCharactersPerSecond, enWordsPerSecond } = policy.speech;

describe('how long a text takes to say', () => {
  it('goes by its characters in Chinese, where a digit is read like one, and by its words in English', () => {
    expect(speech_ms('您好', policy)).toBe(Math.round(2000 / zhCharactersPerSecond));
    expect(speech_ms('工号1024', policy)).toBe(Math.round(6000 / zhCharactersPerSecond));
    expect(speech_ms("Hello, that's 1024", policy)).toBe(Math.round(3000 / enWordsPerSecond));
  });

  it('is no time at all for signs alone', () => {
    for (const text of ['', '……', '？！', ' \n']) expect(speech_ms(text, policy), text).toBe(0);
  });
});

describe('a text', () => {
  it('is in the language of its script; figures alone are in none', () => {
    expect(scriptOf('账单 bill')).toBe('zh-CN');
    expect(scriptOf('the bill')).toBe('en');
    expect(scriptOf('138 0000')).toBeUndefined();
  });

  it('ends its sentences at full stops, questions, semicolons and lines, not at commas or decimal points', () => {
    expect(sentencesOf('您好，我是客服。请稍等！\n好吗？')).toEqual(['您好，我是客服', '请稍等', '好吗']);
    expect(sentencesOf('It is 3.5 GB. Is that right?')).toEqual(['It is 3.5 GB', 'Is that right']);
  });

  it('typed without full stops is as long as what stands between its joints', () => {
    const runOn =
      "okay so I've had a look at the bill and your joining offer came to an end on 31 August, so it's back to the full price, and on the 3rd somebody put a video ringtone on over a sales call";
    expect(longIn(runOn, specOf().case, policy)).toEqual([]);
    const nested = `The service ${'which was ordered over the phone '.repeat(6)}is what makes the difference`;
    expect(longIn(nested, specOf().case, policy)).toHaveLength(1);
  });

  it('is too long for whoever is in need of care before it is for others (1.1-hotline-language)', () => {
    const long = '请您确认一下光猫上面的电源指示灯、光信号指示灯和网络指示灯目前分别处于什么状态？';
    expect(longIn(long, specOf().case, policy)).toEqual([]);
    expect(longIn(long, specOf(undefined, { care: true }).case, policy)).toEqual(sentencesOf(long));
  });
});

it('a line is said from nothing to all of it, never backwards', () => {
  const text = 'Tell me why my bill is 129 yuan 这个月。';
  const said = Array.from({ length: 101 }, (_, percent) => saidUntil(text, percent / 100));
  expect(said[0]).toBe(0);
  expect(said.at(-1)).toBe(text.length);
  expect(said).toEqual([...said].sort((a, b) => a - b));
});

it('a word and a surrogate pair are never cut', () => {
  expect('Explain that'.slice(0, saidUntil('Explain that', 0.2))).toBe('Explain');
  expect('𠮷𠮷'.slice(0, saidUntil('𠮷𠮷', 0.3))).toBe('𠮷');
});
