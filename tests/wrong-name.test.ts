/** Whoever is known is called by their own name; before that, and of whoever is only spoken of, a name is nothing. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import type { Finding } from '#scoring/scorecard';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const opening: Readonly<Record<Lang, readonly string[]>> = {
  'zh-CN': ['您好，工号1024为您服务，请问有什么可以帮您？', '非常抱歉，我现在就为您核实多出来的费用。'],
  en: ['Hello, agent 1024 speaking, how can I help you?', "I'm very sorry, I'm checking the extra charge right now."]
};
const verify: Readonly<Record<Lang, readonly (string | Deed)[]>> = {
  'zh-CN': ['为了账户安全，我给您发一条短信验证码核对身份，可以吗？', ['verify-identity', { method: 'sms-code' }]],
  en: ['For your security, may I send you a text code to verify you?', ['verify-identity', { method: 'sms-code' }]]
};
/** Of the case that is played: who rings is {name}; these are others. */
const [others, own] = [
  { 'zh-CN': '郑', en: 'Zheng' },
  { 'zh-CN': '{name}', en: '{name}' }
];

async function found(lang: Lang, steps: readonly (string | Deed)[]): Promise<Finding | undefined> {
  const call = await openCase('fee-complaint', 'settles', lang);
  const title = { 'zh-CN': /女士/, en: /Ms/ }[lang].test(String(call.caseFile.facts['name'])) ? 0 : 1;
  const other = lang === 'en' ? `${['Ms', 'Mr'][title]} ${others.en}` : `${others['zh-CN']}${['女士', '先生'][title]}`;
  const said = steps.map((step) =>
    typeof step === 'string' ? step.replaceAll('{other}', other).replaceAll('{dotted}', other.replace(' ', '. ')) : step
  );
  const [, state] = lived(call, said);
  return scoreRun(call, state, { record: false }).findings.find(({ id }) => id === 'x-wrong-fact.name');
}

describe('a customer who is known', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '{other}您好，我这就帮您查。'],
    ['zh-CN', '好的{other}，您稍等。'],
    ['zh-CN', '我明白您的意思，{other}，马上处理。'],
    ['zh-CN', '{other}，请您放心。'],
    ['zh-CN', '谢谢{other}。'],
    ['zh-CN', '{other}是吧，这边给您看。'],
    ['zh-CN', '您是{other}吧？'],
    ['zh-CN', '是{other}对吗？'],
    ['zh-CN', '{other}。'],
    ['en', 'Thank you, {other}, one moment.'],
    ['en', 'Okay {other}, let me look.'],
    ['en', '{other}, right?'],
    ['en', 'Am I speaking to {other}?'],
    ['en', "You're {other}, aren't you?"],
    ['en', '{other}.'],
    ['en', '{dotted}, I am really sorry about that.'],
    ['en', '{dotted}, sorry about this bill.'],
    ['en', 'Right. {other}, I can see it here.'],
    ['en', "I'm sorry about that, {other}."]
  ])('%s: is called by another name: %s', async (lang, says) => {
    const finding = await found(lang, [...opening[lang], ...verify[lang], says]);
    expect(finding).toMatchObject({ verdict: 'violated', lost: 1000, why: { code: 'wrong-name' } });
    expect(sentence(finding!.why, lang)).toContain(lang === 'en' ? 'Zheng' : '郑');
    const late = await found(lang, [
      ...opening[lang],
      ...verify[lang],
      says,
      `${own[lang]}${lang === 'en' ? ', ' : '，'}OK。`
    ]);
    expect(late).toMatchObject({ lost: 500 });
  });
  it.each<[Lang, string]>([
    ['zh-CN', '{name}您好，我这就帮您查。'],
    ['zh-CN', '好的，您稍等。'],
    ['zh-CN', '明天上门的是{other}，他会先给您打电话。'],
    ['zh-CN', '我让{other}给您回电话。'],
    ['zh-CN', '{other}会给您回电话。'],
    ['zh-CN', '上门的是{other}吗？'],
    ['zh-CN', '张师傅，您那边好了吗？'],
    ['en', 'Thank you, {name}, one moment.'],
    ['en', 'Our supervisor is {other}, she will ring you.'],
    ['en', '{other} will call you back.'],
    ['en', 'Did you speak to {other}?'],
    ['en', 'Was it {other} who rang you?'],
    ['en', "You won't miss your appointment."]
  ])('%s: is not called by another name: %s', async (lang, says) => {
    expect(await found(lang, [...opening[lang], ...verify[lang], says])).toBeUndefined();
  });
});

it.each<[Lang, string]>([
  ['zh-CN', '{other}您好，工号1024为您服务，请问有什么可以帮您？'],
  ['en', 'Hello {other}, agent 1024 speaking, how can I help you?']
])('%s: before it is known who rings, a name is harmless: %s', async (lang, says) => {
  expect(await found(lang, [says, opening[lang][1]!])).toBeUndefined();
  expect(await found(lang, [says, opening[lang][1]!, ...verify[lang]])).toBeUndefined();
});
