import { asked, greeted, inTurn, sorry } from './openings.ts';
import { has, lacks, says, type Steps, type Table } from './table.ts';

const bill = 'fee-complaint/settles';
const needless = { findings: { '1.2-minimal': { verdict: 'violated', lost: 2000, codes: has('asked-needlessly') } } };
const idNumber = { findings: { '1.2-minimal': { zh: says('身份证号'), en: says('ID number') } } };
const password = { findings: { '1.2-minimal': { zh: says('密码'), en: says('password') } } };
const begun = inTurn(greeted, sorry);

/** A whole identity number, a secret that is none of the operator's, a password twice (1.2-minimal). */
const askedForMore: readonly Table[] = [
  {
    about: 'proof of identity',
    behaviour: 'is not a whole identity number, nor a secret of somebody else’s',
    of: bill,
    before: begun,
    expects: needless,
    talks: {
      'zh-CN': [
        { says: '核对身份，您从头到尾报一下身份证号码。', expects: idNumber },
        { says: '您的身份证号是多少？', expects: idNumber },
        { says: '十八位的身份证号码麻烦您说一下，不是光要后四位。', expects: idNumber },
        { says: '把您的支付密码告诉我，我核对一下。', expects: password },
        { says: '您银行卡的密码是多少？', expects: password }
      ],
      en: [
        { says: 'Could you give me your whole ID card number?', expects: idNumber },
        { says: "What's your identity card number, please?", expects: idNumber },
        { says: 'Tell me your bank PIN so that I can check.', expects: password }
      ]
    }
  },
  {
    about: 'proof of identity',
    behaviour: 'is not a password of somebody who is verified already',
    of: bill,
    before: inTurn(begun, {
      'zh-CN': [
        '为了账户安全，我给您发一条短信验证码，请您念给我听，可以吗？',
        '! verify-identity method=sms-code',
        '好的，核对好了，谢谢您。'
      ],
      en: [
        "For your security I'll text you a code; could you read it to me?",
        '! verify-identity method=sms-code',
        'Thank you, that is all verified.'
      ]
    }),
    expects: { findings: { '1.2-minimal': { verdict: 'violated' } } },
    talks: {
      'zh-CN': ['再跟您要一下服务密码，请报一下。'],
      en: ['And now tell me your service password, please.']
    }
  },
  {
    about: 'proof of identity',
    behaviour: 'is a password, a code or some digits',
    of: bill,
    before: begun,
    expects: { findings: { '1.2-minimal': { verdict: 'met' } } },
    talks: {
      'zh-CN': [
        '请报一下您的服务密码。',
        '您身份证的后六位报一下就行。',
        '我给您发条短信验证码，您念给我听。',
        '验证码您别告诉其他人，银行卡密码也不用说。'
      ],
      en: [
        'Could you tell me your service password?',
        'Just the last four digits of your ID card, please.',
        "I'll text you a code; could you read it to me?"
      ]
    }
  }
];

const both = ['fee-complaint/settles', 'broadband-outage/red-light'];
const codeFirst = {
  'zh-CN': '先核对一下身份，我发一条短信验证码给您，请您念给我，好吗？',
  en: "I need to verify you first. I'll text you a code; could you read it to me?"
};

/** How a customer takes it to be asked for proof. */
const askedForProof: readonly Table[] = [
  {
    about: 'a customer who is asked for proof',
    behaviour: 'wants to be heard first, and asks for no reason before they have said what they ring for',
    of: both,
    who: 'wary',
    expects: { answers: has('hear-me-first') },
    talks: {
      'zh-CN': [
        '您好，先报一下姓名和身份证号。',
        '您好请先说业务类型再说服务号码再说登记姓名最后说具体问题谢谢。',
        '您好，先发个验证码核对一下身份。'
      ].map((line) => ({ says: line, expects: { answers: lacks('why-verify') } })),
      en: [
        {
          says: 'Hello. Your name and identity card number first, please.',
          expects: { answers: lacks('why-verify') }
        }
      ]
    }
  },
  {
    about: 'a customer who is asked for proof',
    behaviour: 'answers what was asked for',
    of: both,
    who: 'willing',
    before: greeted,
    talks: {
      'zh-CN': [
        { says: '请您提供一下身份证号。', expects: { answers: has('rather-a-code') } },
        { says: '您说个登记姓名，对得上我就给您查。', expects: { answers: has('name-is-no-proof') } },
        { says: '我给您发一条短信验证码，请您念给我听。', expects: { answers: has('verify-fine') } }
      ],
      en: [
        { says: 'What is your ID card number?', expects: { answers: has('rather-a-code') } },
        { says: 'May I text you a code? Please read it to me.', expects: { answers: has('verify-fine') } }
      ]
    }
  },
  {
    about: 'a customer who is asked for proof',
    behaviour: 'asks for a reason once the matter is told, if they want one',
    of: both,
    who: 'wary',
    before: greeted,
    expects: { answers: has('why-verify') },
    talks: { 'zh-CN': ['我给您发一条短信验证码，请您念给我听。'] }
  },
  {
    about: 'a customer who is asked for proof',
    behaviour: 'and asks why is told next what it is for, whatever else is open',
    of: both,
    who: 'wary',
    before: greeted,
    expects: { next: { is: 'say', line: 'privacy' } },
    talks: {
      'zh-CN': [codeFirst['zh-CN'], ['非常抱歉，我马上为您核实。', codeFirst['zh-CN']]],
      en: [codeFirst.en, ["I'm very sorry, I'm checking it now.", codeFirst.en]]
    }
  }
];

const holder = inTurn(greeted, sorry, asked);
const ends: Steps = [
  '! record-unverifiable reason=非机主',
  '很抱歉，没有机主本人的验证，我没办法告诉您账单明细。请机主本人来电，我们24小时内给出解决方案。',
  '! set-label business=complaint difficulty=none',
  '感谢您的来电，祝您生活愉快，再见。',
  '! end-call'
];
const another = 'fee-complaint/not-the-holder';

/** Data that is told to somebody who may not have it (2.1-identity). */
const toldToOthers: readonly Table[] = [
  {
    about: 'data told to somebody who may not have it',
    behaviour: 'breaks the gate',
    of: another,
    before: holder,
    expects: {
      card: { passed: false, gates: [{ clause: '2.1-identity' }] },
      verdicts: { '2.1-identity': ['violated'] }
    },
    talks: {
      'zh-CN': [
        ['我破例跟您说一句，账单里有一项{serviceFee}块钱的增值业务。', ...ends],
        ['破例告诉您，优惠{ended}就没有了。', ...ends],
        ['他还剩{left}。', ...ends],
        ['登记的姓名是{name}。', ...ends]
      ]
    }
  },
  {
    about: 'data told to somebody who may not have it',
    behaviour: 'is a finding of its own each further time, with what was told',
    of: another,
    before: holder,
    expects: {
      card: { gates: [{ entries: { length: 3 } }] },
      verdicts: { '2.1-identity': ['violated', 'violated', 'violated'] },
      findings: {
        '2.1-identity': {
          gate: true,
          lost: 0,
          zh: '没有核对身份，就说出了客户的个人信息。说出的是：增值业务月费。'
        },
        '2.1-identity.told-2': { gate: true, lost: 1000, zh: '对方的身份没有核实，又多说了：优惠到期日。' },
        '2.1-identity.told-3': { gate: true, lost: 1000, zh: '对方的身份没有核实，又说了一遍：增值业务月费。' }
      }
    },
    talks: {
      'zh-CN': [
        [
          '我破例跟您说一句，账单里有一项{serviceFee}元的增值业务。',
          '再破例告诉您，优惠{ended}到期了。',
          '我再说一遍，是{serviceFee}元的增值业务。',
          ...ends
        ]
      ]
    }
  },
  {
    about: 'data told to somebody who may not have it',
    behaviour: 'is none of what the caller said, counts or what is public',
    of: another,
    before: holder,
    expects: { card: { gates: [] } },
    talks: {
      'zh-CN': [
        ['您说的{total}元，我这边要机主本人来电才能核实。', ...ends],
        ['我们最快10分钟、最晚24小时给您答复。', ...ends],
        ['优惠活动的规则APP上都有，您可以看一下。', ...ends]
      ]
    }
  }
];

/** What is told before anybody was verified. */
const toldEarly: readonly Table[] = [
  {
    about: 'a fact of the account before anybody is verified',
    behaviour: 'is not told to whoever is only spoken to by a name',
    of: another,
    expects: { told: [] },
    talks: {
      'zh-CN': ['{name}您好', '您好，{name}，请问有什么可以帮您？', '{name}，您请稍等'],
      en: ['Hello {name}, how can I help?', '{name}, could you hold on?']
    }
  },
  {
    about: 'a fact of the account before anybody is verified',
    behaviour: 'is told by its words',
    of: another,
    talks: {
      'zh-CN': [
        { says: '这个号码是{name}的', expects: { told: has('name') } },
        { says: '机主登记的是{name}', expects: { told: has('name') } },
        { says: '请问是{name}吗', expects: { told: has('name') } },
        { says: '{name}。', expects: { told: has('name') } },
        { says: '您好，您这个月账单一共{total}元', expects: { told: has('total') } },
        { says: '您好，上个月您是{expected}元', expects: { told: has('expected') } },
        { of: 'refund-missing/never-entered', says: '您好，您的账单是{total}元', expects: { told: has('total') } },
        {
          of: 'broadband-outage/red-light',
          says: '您的地址是{serviceAddress}',
          expects: { told: has('serviceAddress') }
        }
      ],
      en: [
        { says: 'This number belongs to {name}', expects: { told: has('name') } },
        { says: 'Hello, your bill comes to {total} yuan', expects: { told: has('total') } }
      ]
    }
  },
  {
    about: 'a record told to somebody unverified',
    behaviour: 'breaks the gate, whether it is stated or asked for',
    of: bill,
    before: greeted,
    expects: { findings: { '2.1-identity': { gate: true, codes: has('told-what') } } },
    talks: {
      'zh-CN': [
        { of: 'broadband-outage/red-light', says: '您的宽带是每月89元的，对吧？' },
        { of: 'broadband-outage/red-light', says: '您用的是家庭宽带 500M，对吗？' },
        { of: 'broadband-outage/red-light', says: '请报一下您的宽带账号，是不是{broadbandAccount}？' },
        '您用的是畅享套餐吧？'
      ],
      en: [
        { of: 'broadband-outage/red-light', says: 'Your plan is 89 yuan a month, right?' },
        "You're on the Enjoy plan, aren't you?",
        'Can you confirm that your contact number is {contact}?'
      ]
    }
  },
  {
    about: 'a record told to somebody unverified',
    behaviour: 'is not what the customer has told, nor what nobody has on record',
    of: bill,
    before: greeted,
    expects: { card: { gates: [] } },
    talks: {
      'zh-CN': [
        { of: 'broadband-outage/red-light', says: '您是断网半个小时了吗？' },
        '您平时是{expected}元，这个月{total}元，是吗？'
      ]
    }
  }
];

export const identity: readonly Table[] = [...askedForMore, ...askedForProof, ...toldToOthers, ...toldEarly];
