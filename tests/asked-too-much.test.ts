/** A question for proof of identity that asks for more than proof (1.2-minimal): a whole identity number, a secret that is none of the operator's, a password twice. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const opening: Readonly<Record<Lang, readonly string[]>> = {
  'zh-CN': ['您好，工号1024为您服务，请问有什么可以帮您？', '非常抱歉，我现在就为您核实多出来的费用。'],
  en: ['Hello, agent 1024 speaking, how can I help you?', "I'm very sorry, I'm checking the extra charge right now."]
};
const byCode: Readonly<Record<Lang, readonly (string | Deed)[]>> = {
  'zh-CN': [
    '为了账户安全，我给您发一条短信验证码，请您念给我听，可以吗？',
    ['verify-identity', { method: 'sms-code' }],
    '好的，核对好了，谢谢您。'
  ],
  en: [
    "For your security I'll text you a code; could you read it to me?",
    ['verify-identity', { method: 'sms-code' }],
    'Thank you, that is all verified.'
  ]
};

async function asked(lang: Lang, steps: readonly (string | Deed)[]) {
  const call = await openCase('fee-complaint', 'settles', lang);
  const [, state] = lived(call, [...opening[lang], ...steps]);
  const finding = scoreRun(call, state, { record: false }).findings.find(({ id }) => id === '1.2-minimal');
  return { finding };
}

describe('asks for more than proof', () => {
  it.each<[Lang, string, string]>([
    ['zh-CN', '核对身份，您从头到尾报一下身份证号码。', '身份证号'],
    ['zh-CN', '您的身份证号是多少？', '身份证号'],
    ['zh-CN', '十八位的身份证号码麻烦您说一下，不是光要后四位。', '身份证号'],
    ['zh-CN', '把您的支付密码告诉我，我核对一下。', '密码'],
    ['zh-CN', '您银行卡的密码是多少？', '密码'],
    ['en', 'Could you give me your whole ID card number?', 'ID number'],
    ['en', "What's your identity card number, please?", 'ID number'],
    ['en', 'Tell me your bank PIN so that I can check.', 'password']
  ])('%s: %s', async (lang, says, what) => {
    const { finding } = await asked(lang, [says]);
    expect(finding).toMatchObject({ verdict: 'violated', lost: 2000, why: { code: 'asked-needlessly' } });
    expect(sentence(finding!.why, lang)).toContain(what);
  });
  it.each<[Lang, string]>([
    ['zh-CN', '再跟您要一下服务密码，请报一下。'],
    ['en', 'And now tell me your service password, please.']
  ])('%s: a password of somebody who is verified already: %s', async (lang, says) => {
    const { finding } = await asked(lang, [...byCode[lang], says]);
    expect(finding).toMatchObject({ verdict: 'violated' });
  });
});

describe('asks for proof', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '请报一下您的服务密码。'],
    ['zh-CN', '您身份证的后六位报一下就行。'],
    ['zh-CN', '我给您发条短信验证码，您念给我听。'],
    ['zh-CN', '验证码您别告诉其他人，银行卡密码也不用说。'],
    ['en', 'Could you tell me your service password?'],
    ['en', 'Just the last four digits of your ID card, please.'],
    ['en', "I'll text you a code; could you read it to me?"]
  ])('%s: %s', async (lang, says) => {
    const { finding } = await asked(lang, [says]);
    expect(finding).toMatchObject({ verdict: 'met' });
  });
});
