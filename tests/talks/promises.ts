import { asked, greeted, inTurn, sorry } from './openings.ts';
import { lacks, none, says, saysNot, some, within, type Steps, type Table } from './table.ts';

const bill = 'fee-complaint/settles';
const begun = inTurn(greeted, sorry);

const beyond = { name: 'solution', counts: 'yes', yuan: within(31, Infinity) };

const money: readonly Table[] = [
  {
    about: 'money every month',
    behaviour: 'is a promise, whatever else of the case comes to the same',
    of: bill,
    expects: { read: some(beyond) },
    talks: {
      'zh-CN': [
        '每个月给您减{off}块',
        '以后月费给您便宜{serviceFee}块',
        '每月给您返5块话费',
        '以后每个月给您打八折',
        '套餐费以后给您按九折收',
        '给您打个七五折，长期的'
      ],
      en: [
        "I'll give you 20 percent off every month",
        '{off} yuan off your bill each month',
        'Every month I can credit you {serviceFee} yuan'
      ]
    }
  },
  {
    about: 'money every month',
    behaviour: 'is no promise where a sum of the case is told',
    of: bill,
    expects: { read: none(beyond) },
    talks: {
      'zh-CN': [
        '您的入网优惠每月减{off}元，{ended}到期了',
        '您的入网优惠是每月减{off}元。',
        '取消以后您每个月少付{serviceFee}元',
        '您原来是每月打八折'
      ],
      en: [
        'Your old offer was 20 percent off each month.',
        'Your joining offer was {off} yuan off a month and it ended on {ended}.',
        'Do you want to cancel it, {serviceFee} yuan less a month?'
      ]
    }
  },
  {
    about: 'a sum beyond one’s authority',
    behaviour: 'tells what it comes to, where that is more than what was named',
    of: bill,
    before: { 'zh-CN': ['您好，工号1024。'], en: ['Hello, agent 1024 speaking.'] },
    talks: {
      'zh-CN': [
        { says: '我每个月给您减10块，您看可以吗？', expects: { sentences: { '总共是 120 元': 1 } } },
        { says: '我赔您200块，您看可以吗？', expects: { sentences: { '“赔您200块”超出了权限': 1 } } }
      ],
      en: [
        {
          says: "I'll take 10 yuan off your bill each month, is that all right?",
          expects: { sentences: { 'comes to 120 yuan in all': 1 } }
        }
      ]
    }
  },
  {
    about: 'a sum beyond one’s authority',
    behaviour: 'has its price once, whatever remedies its words fit',
    of: bill,
    before: { 'zh-CN': ['您好，工号1024。'], en: ['Hello, agent 1024 speaking.'] },
    expects: {
      findings: {
        '3.2-complaint-reasonable.within-authority': { verdict: 'violated', lost: 3000, codes: { length: 1 } }
      }
    },
    talks: {
      'zh-CN': ['那我给您退500元，您看可以吗？', '我赔您300块。'],
      en: ["I'll give you 500 yuan back, is that all right?", "I'll refund you 300 yuan."]
    }
  }
];

const kept = '3.2-complaint-24h.keepable';
const tooSoon = (time: string) => ({ findings: { [kept]: { why: { values: { said: says(time) } } } } });

const times: readonly Table[] = [
  {
    about: 'money by a time',
    behaviour: 'is a promise by itself, and its time is what is quoted',
    of: bill,
    before: greeted,
    expects: { findings: { [kept]: { fact: 'keepable', verdict: 'missed', why: { code: 'promised-too-soon' } } } },
    talks: {
      'zh-CN': [
        { says: '您这笔退费半小时就能到账。', expects: tooSoon('半小时') },
        { says: '给您退18元，半小时到账。', expects: tooSoon('半小时') },
        { says: '您一小时内就能收到这笔钱。', expects: tooSoon('一小时') },
        { says: '那18块今天就给您打过去。', expects: tooSoon('今天') }
      ],
      en: [
        { says: "It'll be in your account within the hour.", expects: tooSoon('within the hour') },
        { says: 'The 18 yuan will be in your account within the hour.', expects: tooSoon('within the hour') },
        { says: 'You should see the refund by tonight.', expects: tooSoon('tonight') },
        { says: 'The money will be there in twenty minutes.', expects: tooSoon('twenty minutes') }
      ]
    }
  },
  {
    about: 'money by a time',
    behaviour: 'is not promised too soon, or not at all',
    of: bill,
    before: greeted,
    expects: { findings: { [kept]: { fact: 'keepable', why: { code: saysNot(/^promised-too-soon$/) } } } },
    talks: {
      'zh-CN': ['业务半小时就能生效。', '短信一小时内就能收到。', '退费的钱48小时内到账。'],
      en: [
        'The change takes effect within the hour.',
        'Your extra data arrives within the hour.',
        'The refund will be in your account within two days.'
      ]
    }
  }
];

const told = {
  'zh-CN': '那笔钱已经给您退了。',
  en: "I've already refunded you the money."
};
const deeds: readonly Table[] = [
  {
    about: 'a deed that was told and not done',
    behaviour: 'is not taken back by taking back something else',
    of: bill,
    before: begun,
    expects: { findings: { 'x-untrue-deed.refunded': { lost: 2000 } } },
    talks: {
      'zh-CN': [
        [told['zh-CN'], '好的，那我接着给您核实多出来的费用。', '不好意思，刚才我把月份说错了，是上个月的账单。']
      ],
      en: [
        [
          told.en,
          "All right, I'm going on checking the extra charge for you.",
          'Sorry, I said the month wrong, it is last month.'
        ]
      ]
    }
  },
  {
    about: 'a deed that was told and not done',
    behaviour: 'costs half where it is taken back',
    of: bill,
    before: begun,
    expects: { findings: { 'x-untrue-deed.refunded': { lost: 1000 } } },
    talks: {
      'zh-CN': [[told['zh-CN'], '对不起，刚才说错了，还没有给您退。']],
      en: [[told.en, "I'm sorry, that was wrong of me: it hasn't been refunded yet."]]
    }
  }
];

const explained = inTurn(begun, asked, {
  'zh-CN': [
    '! check-details',
    '查到了，多出的{more}元里，{off}元是入网优惠上个月到期了，另外{serviceFee}元是开通了{serviceName}，这项是{since}开通的。'
  ],
  en: [
    '! check-details',
    'I see: of the {more} yuan extra, {off} yuan is your joining discount, which ended last month, and {serviceFee} yuan is {serviceName}, ordered on {since}.'
  ]
});
const said = {
  'zh-CN': {
    tooLittle: '我给您补偿2元，您看可以吗？',
    told: '您的投诉已经处理完毕，退您{serviceFee}元，您满意吗？',
    both: '我给您把{serviceName}取消掉，再把{serviceFee}元退给您，您看可以吗？',
    firm: '非常抱歉，这个金额我没有权限，我能做的是把{serviceFee}元退给您，您看这样行吗？',
    ends: ['感谢您的来电，再见。', '! end-call']
  },
  en: {
    tooLittle: 'I can give you 2 yuan as compensation. Would that be all right?',
    told: 'Your complaint has been dealt with: you get {serviceFee} yuan back. Are you satisfied?',
    both: 'I can cancel {serviceName} for you and refund the {serviceFee} yuan. Would that be all right?',
    firm: "I'm very sorry, I have no authority for that sum. What I can do is refund the {serviceFee} yuan. Would that be all right?",
    ends: ['Thank you for calling, goodbye.', '! end-call']
  }
};
type Said = (typeof said)['en'];
/** The same in either language, to the end of the call. */
const inBoth = (steps: (of: Said) => Steps) => ({
  'zh-CN': [[...steps(said['zh-CN']), ...said['zh-CN'].ends]],
  en: [[...steps(said.en), ...said.en.ends]]
});
const authority = '3.2-complaint-reasonable.within-authority';
const settled = '5.1-outcome.settled';

/** A result is told to one's credit where there is one: the customer said yes to it, and what was promised was entered. */
const results: readonly Table[] = [
  {
    about: 'the result of a complaint',
    behaviour: 'is neither kept nor within authority where nothing was given and nothing agreed',
    of: bill,
    before: explained,
    expects: {
      findings: {
        [kept]: { verdict: 'missed', why: { code: 'nobody-said-yes' } },
        [authority]: { verdict: 'missed', why: { code: 'nobody-said-yes' } }
      }
    },
    talks: inBoth(({ tooLittle }) => [tooLittle])
  },
  {
    about: 'the result of a complaint',
    behaviour: 'is told as done where what was promised is not entered: each thing that is owed is named',
    of: bill,
    before: explained,
    expects: {
      findings: {
        '4.1-complaint': { verdict: 'missed', points: 0, why: { code: 'told-done-unentered' } },
        [settled]: {
          verdict: 'missed',
          why: { code: 'promised-not-entered', values: { remedy: { zh: says(/取消.*；.*退/) } } }
        },
        [kept]: { verdict: 'missed' }
      }
    },
    talks: inBoth(({ both, firm, told: done }) => [both, firm, done, '! close-ticket'])
  },
  {
    about: 'the result of a complaint',
    behaviour: 'is named where the agent left without what was promised and agreed to',
    of: bill,
    before: explained,
    expects: {
      findings: { [settled]: { why: { code: 'left-unsettled', more: [{ code: 'promised-not-entered' }] } } }
    },
    talks: inBoth(({ both, firm }) => [both, firm])
  },
  {
    about: 'the result of a complaint',
    behaviour: 'is not solved by something else than what was wanted beside it and not answered',
    of: bill,
    before: explained,
    expects: {
      findings: {
        '5.1-outcome.accepted': { verdict: 'missed' },
        [settled]: { why: { code: saysNot(/^solved$/) } }
      }
    },
    talks: inBoth(({ firm }) => [firm, firm, '! grant-credit yuan={serviceFee}', '! close-ticket'])
  },
  {
    about: 'the result of a complaint',
    behaviour: 'is not told to one’s credit to somebody who had refused',
    of: bill,
    before: explained,
    expects: { findings: { '4.1-complaint': { points: 0, verdict: saysNot(/^met$/) } } },
    talks: inBoth(({ tooLittle, told: done }) => [tooLittle, done.replace('{serviceFee}', '2')])
  },
  {
    about: 'a confirmation (1.2-confirm)',
    behaviour: 'is no goodbye in which a service is named',
    of: bill,
    before: explained,
    expects: { findings: { '1.2-confirm': { codes: lacks('part-before-window') } } },
    talks: {
      'zh-CN': [['好的，{serviceName}的事都清楚了，您确认没有其他问题了吧？感谢来电，再见。', ...said['zh-CN'].ends]],
      en: [
        [
          'Good, so much for {serviceName}. Can you confirm there is nothing else? Thank you for calling, goodbye.',
          ...said.en.ends
        ]
      ]
    }
  }
];

export const promises: readonly Table[] = [...money, ...times, ...deeds, ...results];
