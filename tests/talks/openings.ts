import type { Lang } from '#domain/text';
import type { Steps } from './table.ts';

type InLang = Readonly<Record<Lang, Steps>>;

export const greeted: InLang = {
  'zh-CN': ['您好，工号1024为您服务，请问有什么可以帮您？'],
  en: ['Hello, agent 1024 speaking, how can I help you?']
};

/** What is said in one language or the other, one behind the other. */
export const inTurn = (...parts: readonly InLang[]): InLang => ({
  'zh-CN': parts.flatMap((part) => part['zh-CN']),
  en: parts.flatMap((part) => part.en)
});

export const sorry: InLang = {
  'zh-CN': ['非常抱歉，我现在就为您核实多出来的费用。'],
  en: ["I'm very sorry, I'm checking the extra charge right now."]
};

/** Asked for the code, with what it is for, and the code as it is sent. */
export const asked: InLang = {
  'zh-CN': [
    '为了账户安全，先跟您核对一下身份，我给您发一条短信验证码，请您念给我听，可以吗？您的信息仅用于本次业务处理，我们将严格保密。',
    '! verify-identity method=sms-code'
  ],
  en: [
    'For your security I need to verify you first: may I send you a text code to read to me? Your information is used only for this request and kept confidential.',
    '! verify-identity method=sms-code'
  ]
};

export const verified = inTurn(greeted, sorry, asked);
