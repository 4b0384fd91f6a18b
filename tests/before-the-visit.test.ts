/** The field engineer rings before the visit: the symptom is asked for once more (3.2-fault-reconfirm), whichever way it is said, and when they come is theirs to say. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { lived } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const greeting: Readonly<Record<Lang, string>> = {
  'zh-CN': '您好，工号1024。我是装维师傅，来修您报的宽带。',
  en: "Hello, agent 1024 here. I'm your field engineer. It's about your broadband."
};

async function found(variant: string, lang: Lang, ...says: readonly string[]) {
  const call = await openCase('field-visit', variant, lang);
  const [, state] = lived(call, [greeting[lang], ...says]);
  const { findings } = scoreRun(call, state, { record: false });
  const said = [...state.memory.lines].filter(({ who }) => who === 'customer').map(({ text }) => text);
  return { said, of: (id: string) => findings.find((finding) => finding.id === id)?.verdict };
}

describe('the symptom', () => {
  it.each<[Lang, ...string[]]>([
    ['zh-CN', '现在还是上不了网吗？光猫上是不是还亮红灯？'],
    ['zh-CN', '现在恢复了没有？', '您看看光猫上哪几个灯亮着？'],
    ['en', 'Is it still down? And what do the lights on the modem look like now?'],
    ['en', 'Can you get online now?', 'Is the red light still flashing?']
  ])('is asked for in one’s own words: %s: %s', async (lang, ...says) => {
    expect((await found('same', lang, ...says)).of('3.2-fault-reconfirm')).toBe('met');
  });
  it('is not confirmed by half of it', async () => {
    expect((await found('same', 'zh-CN', '现在能上网了吗？')).of('3.2-fault-reconfirm')).not.toBe('met');
  });
  it('has gone where nobody has asked, and whoever is on their way hears it', async () => {
    const { said, of } = await found('works-again', 'en', "I'll be at your place in half an hour. Will that do?");
    expect(said.join(' ')).toContain('since this morning');
    expect(of('3.2-fault-reconfirm')).not.toBe('met');
  });
});

it('whoever comes themselves says when, however soon', async () => {
  const asked = ['现在能上网了吗？光猫的灯是什么颜色？', '非常抱歉，让您久等了。'];
  expect((await found('same', 'zh-CN', ...asked, '我半小时后到您家，您看可以吗？')).of('5.1-outcome.keepable')).toBe(
    'met'
  );
});

it('kind words alone open no door', async () => {
  const asked = '现在能上网了吗？小盒子的灯是什么颜色？';
  const comforted = await found('elderly', 'zh-CN', asked, '我理解您的担心。');
  expect(comforted.said.at(-1)).not.toMatch(/放心了|工牌/);
  const told = await found('elderly', 'zh-CN', asked, '我理解您的担心，我穿工装、戴工牌，不收钱。');
  expect(told.said.at(-1)).toMatch(/放心了|工牌/);
});
