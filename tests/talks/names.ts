import type { Lang } from '#domain/text';
import { greeted, inTurn, sorry } from './openings.ts';
import type { Facts } from './outcome.ts';
import { says, type Table } from './table.ts';

const bill = 'fee-complaint/settles';
const about = 'the name of a customer';
const wrong = 'x-wrong-fact.name';

/** `{other}` is somebody of another name who is addressed as the customer is, `{dotted}` the same as Americans write it. */
function anybodyElse({ name }: Facts, lang: Lang): Facts {
  const title = { 'zh-CN': /女士/, en: /Ms/ }[lang].test(String(name)) ? 0 : 1;
  const other = lang === 'en' ? `${['Ms', 'Mr'][title]} Zheng` : `郑${['女士', '先生'][title]}`;
  return { other, dotted: other.replace(' ', '. ') };
}

const verified = inTurn(greeted, sorry, {
  'zh-CN': ['为了账户安全，我给您发一条短信验证码核对身份，可以吗？', '! verify-identity method=sms-code'],
  en: ['For your security, may I send you a text code to verify you?', '! verify-identity method=sms-code']
});

const calledAnother = {
  'zh-CN': [
    '{other}您好，我这就帮您查。',
    '好的{other}，您稍等。',
    '我明白您的意思，{other}，马上处理。',
    '{other}，请您放心。',
    '谢谢{other}。',
    '{other}是吧，这边给您看。',
    '您是{other}吧？',
    '是{other}对吗？',
    '{other}。'
  ],
  en: [
    'Thank you, {other}, one moment.',
    'Okay {other}, let me look.',
    '{other}, right?',
    'Am I speaking to {other}?',
    "You're {other}, aren't you?",
    '{other}.',
    '{dotted}, I am really sorry about that.',
    '{dotted}, sorry about this bill.',
    'Right. {other}, I can see it here.',
    "I'm sorry about that, {other}."
  ]
};

/** Whoever is known is called by their own name; before that, and of whoever is only spoken of, a name is nothing. */
export const names: readonly Table[] = [
  {
    about,
    behaviour: 'is known once they are verified, and another one is wrong',
    of: bill,
    before: verified,
    facts: anybodyElse,
    expects: { findings: { [wrong]: { verdict: 'violated', lost: 1000, why: { code: 'wrong-name' } } } },
    talks: {
      'zh-CN': calledAnother['zh-CN'].map((line) => ({
        says: line,
        expects: { findings: { [wrong]: { zh: says('郑') } } }
      })),
      en: calledAnother.en.map((line) => ({ says: line, expects: { findings: { [wrong]: { en: says('Zheng') } } } }))
    }
  },
  {
    about,
    behaviour: 'costs half where they are called by their own in the end',
    of: bill,
    before: verified,
    facts: anybodyElse,
    expects: { findings: { [wrong]: { lost: 500 } } },
    talks: {
      'zh-CN': calledAnother['zh-CN'].map((line) => [line, '{name}，OK。']),
      en: calledAnother.en.map((line) => [line, '{name}, OK。'])
    }
  },
  {
    about,
    behaviour: 'is not wrong where it is theirs, or somebody else is spoken of',
    of: bill,
    before: verified,
    facts: anybodyElse,
    expects: { verdicts: { [wrong]: [] } },
    talks: {
      'zh-CN': [
        '{name}您好，我这就帮您查。',
        '好的，您稍等。',
        '明天上门的是{other}，他会先给您打电话。',
        '我让{other}给您回电话。',
        '{other}会给您回电话。',
        '上门的是{other}吗？',
        '张师傅，您那边好了吗？'
      ],
      en: [
        'Thank you, {name}, one moment.',
        'Our supervisor is {other}, she will ring you.',
        '{other} will call you back.',
        'Did you speak to {other}?',
        'Was it {other} who rang you?',
        "You won't miss your appointment."
      ]
    }
  },
  {
    about,
    behaviour: 'is harmless before it is known who rings',
    of: bill,
    facts: anybodyElse,
    expects: { verdicts: { [wrong]: [] } },
    talks: {
      'zh-CN': [[], verified['zh-CN'].slice(2)].map((then) => [
        '{other}您好，工号1024为您服务，请问有什么可以帮您？',
        ...sorry['zh-CN'],
        ...then
      ]),
      en: [[], verified.en.slice(2)].map((then) => [
        'Hello {other}, agent 1024 speaking, how can I help you?',
        ...sorry.en,
        ...then
      ])
    }
  }
];
