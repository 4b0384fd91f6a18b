/** What a bill comes to is a fact of the account: a sum that is none of the customer's is a wrong one, whoever names it. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const opening: Readonly<Record<Lang, readonly (string | Deed)[]>> = {
  'zh-CN': [
    '您好，工号1024为您服务，请问有什么可以帮您？',
    '非常抱歉，我现在就为您核实。',
    '我给您发一条短信验证码核对身份，可以吗？',
    ['verify-identity', { method: 'sms-code' }]
  ],
  en: [
    'Hello, agent 1024 speaking, how can I help you?',
    "I'm very sorry, I'm checking it right now.",
    'May I send you a text code to verify you?',
    ['verify-identity', { method: 'sms-code' }]
  ]
};

async function found(lang: Lang, says: readonly string[]) {
  const call = await openCase('fee-complaint', 'settles', lang);
  const [, state] = lived(call, [...opening[lang], ...says]);
  return scoreRun(call, state, { record: false }).findings.find(({ id }) => id === 'x-wrong-fact.bill');
}

describe('a bill is told as', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '您这个月的账单总共是236元。'],
    ['zh-CN', '我看到了，您上个月话费一共三百块。'],
    ['en', 'Your bill this month comes to 236 yuan.'],
    ['en', "I can see it: last month's bill was 300 yuan."]
  ])('%s: what it is not: %s', async (lang, says) => {
    expect(await found(lang, [says])).toMatchObject({ verdict: 'violated', lost: 1000 });
  });
  it.each<[Lang, string, string]>([
    ['zh-CN', '您这个月的账单是236元。', '刚才看错了，您这个月的账单是{total}元。'],
    ['en', 'Your bill this month is 236 yuan.', 'Sorry, I misread it: your bill this month is {total} yuan.']
  ])('%s: what it is not, and put right: %s', async (lang, wrong, right) => {
    expect(await found(lang, [wrong, right])).toMatchObject({ lost: 500 });
  });
  it.each<[Lang, string]>([
    ['zh-CN', '您这个月的账单是{total}元，上个月的账单是{expected}元。'],
    ['zh-CN', '您说的账单236元是哪个月的？'],
    ['zh-CN', '取消以后，您每月的账单是{expected}元。'],
    ['en', 'Your bill this month is {total} yuan.'],
    ['en', 'Did you say that your bill was 236 yuan?'],
    ['en', 'Once it is cancelled, your bill is 236 yuan less over the year.']
  ])('%s: what it is, or what nobody told as one: %s', async (lang, says) => {
    expect(await found(lang, [says])).toBeUndefined();
  });
});
