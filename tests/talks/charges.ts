import { asked, greeted, inTurn, verified } from './openings.ts';
import { none, says, saysNot, some, within, type Table } from './table.ts';

const bill = 'fee-complaint/settles';
const net = 'broadband-outage/red-light';
const unpaid = 'broadband-outage/unpaid';
const refund = 'refund-missing/never-entered';

/** What a bill comes to is a fact of the account: a sum that is none of the customer's is a wrong one, whoever names it. */
const billTold: readonly Table[] = [
  {
    about: 'a bill that is told',
    behaviour: 'is a wrong fact where it is another sum',
    of: bill,
    before: verified,
    expects: { findings: { 'x-wrong-fact.bill': { verdict: 'violated', lost: 1000 } } },
    talks: {
      'zh-CN': ['您这个月的账单总共是236元。', '我看到了，您上个月话费一共三百块。'],
      en: ['Your bill this month comes to 236 yuan.', "I can see it: last month's bill was 300 yuan."]
    }
  },
  {
    about: 'a bill that is told',
    behaviour: 'costs half where it is put right',
    of: bill,
    before: verified,
    expects: { findings: { 'x-wrong-fact.bill': { lost: 500 } } },
    talks: {
      'zh-CN': [['您这个月的账单是236元。', '刚才看错了，您这个月的账单是{total}元。']],
      en: [['Your bill this month is 236 yuan.', 'Sorry, I misread it: your bill this month is {total} yuan.']]
    }
  },
  {
    about: 'a bill that is told',
    behaviour: 'is right where it is the sum of the case, or no bill of theirs at all',
    of: bill,
    before: verified,
    expects: { verdicts: { 'x-wrong-fact.bill': [] } },
    talks: {
      'zh-CN': [
        '您这个月的账单是{total}元，上个月的账单是{expected}元。',
        '您说的账单236元是哪个月的？',
        '取消以后，您每月的账单是{expected}元。'
      ],
      en: [
        'Your bill this month is {total} yuan.',
        'Did you say that your bill was 236 yuan?',
        'Once it is cancelled, your bill is 236 yuan less over the year.'
      ]
    }
  }
];

const wrongSum = (yuan: number) => ({ read: some({ name: 'explain-cause', counts: 'wrong-fact', yuan }) });

/** Sums that are told as the cause. */
const sumsOfCauses: readonly Table[] = [
  {
    about: 'a sum that is told as the cause',
    behaviour: 'is wrong where the case has another',
    of: bill,
    talks: {
      'zh-CN': [
        { says: '多出的{more}元里，22元是优惠到期，{serviceFee}元是开通了{serviceName}。', expects: wrongSum(22) },
        { says: '多出的{more}元是优惠到期{off}元和开通了{serviceName}55元。', expects: wrongSum(55) },
        { says: '这是因为开通了{serviceName}，每月45元。', expects: wrongSum(45) },
        { of: unpaid, says: '您这边欠费300元，所以停机了。', expects: wrongSum(300) }
      ],
      en: [
        { says: 'Your discount of 35 yuan ended.', expects: wrongSum(35) },
        { of: unpaid, says: 'You have an unpaid bill of 300 yuan.', expects: wrongSum(300) },
        { of: refund, says: 'The refund of 77 yuan was never entered.', expects: wrongSum(77) }
      ]
    }
  },
  {
    about: 'a sum that is told as the cause',
    behaviour: 'is not wrong where it is right, or the sum of something else',
    of: bill,
    expects: { read: none({ name: 'explain-cause', counts: 'wrong-fact' }) },
    talks: {
      'zh-CN': [
        '多出的{more}元里，{off}元是入网优惠到期了，{serviceFee}元是开通了{serviceName}。',
        '您的优惠到期了，恢复原价{planFee}元，另外多了{serviceName}{serviceFee}元。',
        '这是因为开通了{serviceName}，每月{serviceFee}元，我可以给您退{serviceFee}元，补偿30元。',
        '您开通了{serviceName}，这笔是9月30日生效的，账单一共{total}元，200元我赔不了。',
        { of: unpaid, says: '套餐月费89元，您欠费{owed}元，充200元就能恢复。' }
      ],
      en: [
        'Your discount of {off} yuan ended and you now pay {planFee} yuan a month.',
        'Of the {more} yuan, {off} yuan is because your offer ended and {serviceFee} yuan is the {serviceName}.',
        { of: unpaid, says: 'Your plan is 89 yuan a month and the unpaid bill comes to {owed} yuan.' },
        { of: refund, says: 'The refund of {serviceFee} yuan was never entered.' }
      ]
    }
  },
  {
    about: 'a sum that is told as the cause',
    behaviour: 'is named on the card with the right one',
    of: unpaid,
    before: inTurn(greeted, asked),
    talks: {
      'zh-CN': [
        {
          says: '您这边欠费300元，所以停机了。',
          expects: ({ owed }) => ({
            findings: {
              'x-wrong-fact.explain-cause': {
                zh: says(`说的是“300元”，应当是“${owed as string}元”`),
                en: says(`“300 yuan” was said; it should be “${owed as string} yuan”`)
              }
            }
          })
        }
      ]
    }
  }
];

const cause = 'x-wrong-fact.explain-cause';
const tellsWrongly = {
  overData: '查到了，多出来的钱是因为您这个月流量超了。',
  overDataEn: "I've found it: it's because you went over your data.",
  owes: '查到了，是您欠费停机了。',
  owesEn: "I've found it: your bill is unpaid, so the line was stopped."
};

/** A cause that is none of the case. */
const causes: readonly Table[] = [
  {
    about: 'a cause that is none of the case',
    behaviour: 'costs',
    of: bill,
    before: verified,
    expects: { findings: { [cause]: { dimension: 'phrasing', lost: 1000 } } },
    talks: {
      'zh-CN': [tellsWrongly.overData, { of: net, says: tellsWrongly.owes }],
      en: [tellsWrongly.overDataEn, { of: net, says: tellsWrongly.owesEn }]
    }
  },
  {
    about: 'a cause that is none of the case',
    behaviour: 'costs half where it is put right, and the card says so',
    of: bill,
    before: verified,
    expects: { findings: { [cause]: { lost: 500, zh: says('后来自己更正了'), en: says('put right later') } } },
    talks: {
      'zh-CN': [
        [
          tellsWrongly.overData,
          '不好意思，刚才我看错了，多出的{more}元里，{off}元是优惠到期了，{serviceFee}元是开通了{serviceName}。'
        ],
        { of: net, says: [tellsWrongly.owes, '抱歉，我刚才说错了，其实是光路中断。'] }
      ],
      en: [
        [
          tellsWrongly.overDataEn,
          'Sorry, I misread that. Of the {more} yuan, {off} yuan is because your offer ended and {serviceFee} yuan is the {serviceName}.'
        ],
        {
          of: net,
          says: [
            tellsWrongly.owesEn,
            "I'm sorry, I was wrong about that: the fibre is broken, there is no optical signal."
          ]
        }
      ]
    }
  },
  {
    about: 'a cause that is none of the case',
    behaviour: 'is one of several, of which the card says which were put right',
    of: bill,
    before: verified,
    expects: {
      findings: {
        [cause]: { lost: 1500, zh: says('其中 1 次后来自己更正了，那几次只扣 50%'), en: says('only 50%') }
      }
    },
    talks: {
      'zh-CN': [
        [
          '查到了，多出来的钱是漫游费。',
          '多出来的是优惠到期{off}元，加上{serviceName}{serviceFee}元。',
          tellsWrongly.overData
        ]
      ]
    }
  },
  {
    about: 'a cause that is none of the case',
    behaviour: 'is neither a guess nor what is right',
    of: bill,
    before: verified,
    expects: { verdicts: { [cause]: [] } },
    talks: {
      'zh-CN': [
        '是优惠到期了，还开通了{serviceName}，每月{serviceFee}元。',
        '也可能是流量超了，我先帮您查一下。',
        '多出的{more}元里，{off}元是优惠到期了，{serviceFee}元是开通了{serviceName}。',
        { of: net, says: '其实是光路中断。' }
      ],
      en: [
        'Your offer ended, and the {serviceName} was switched on, {serviceFee} yuan a month.',
        { of: net, says: 'It might be an unpaid bill, let me look.' }
      ]
    }
  }
];

const stopped = inTurn(
  greeted,
  {
    'zh-CN': ['很抱歉给您带来不便，我马上为您检查线路。'],
    en: ["I'm sorry for the trouble, I'm checking your line now."]
  },
  asked
);

/** A bill that stopped the line. */
const unpaidBills: readonly Table[] = [
  {
    about: 'a bill that stopped the line',
    behaviour: 'is put right by paying, and by what to do if that does not help',
    of: unpaid,
    before: stopped,
    expects: {
      findings: {
        '5.1-outcome.accepted': { codes: { 0: saysNot(/^never-agreed$/) } },
        '5.1-outcome.keepable': { verdict: 'met' },
        '5.1-outcome.within-authority': { verdict: 'met' }
      },
      verdicts: { '3.2-complaint-24h.keepable': [], '3.2-complaint-reasonable.within-authority': [] }
    },
    talks: {
      'zh-CN': [
        '查到了，是欠费停机，欠{owed}元。您在公众号上补缴就行，到九点还没恢复您再打给我。',
        ['查到了，您欠费{owed}元，所以停机了。', '您先充值，充完一般半小时就通，没通您再打100XX。'],
        ['查到了，是欠费停机，欠{owed}元。', '您用手机把欠费交了吧。', '要是晚上还没恢复，您随时打我们热线。']
      ],
      en: [
        "I've found it: your bill is unpaid, {owed} yuan. Please pay it online, and ring us again if the line isn't back by nine.",
        [
          "Your bill is unpaid, that's why it was stopped: {owed} yuan.",
          "Once you've topped it up it comes back by itself; call us if it doesn't."
        ]
      ]
    }
  },
  {
    about: 'a bill that stopped the line',
    behaviour: 'is not put right where nobody is told how to pay',
    of: unpaid,
    before: stopped,
    expects: {
      findings: { '5.1-outcome.keepable': { fact: 'keepable', verdict: 'missed', why: { code: 'nothing-was-put' } } }
    },
    talks: { 'zh-CN': [['查到了，是欠费停机，欠{owed}元。', '有问题您再打我们热线。']] }
  }
];

const wrongPrice = { card: { findings: some({ id: says(/^x-wrong-fact/), lost: within(1, Infinity) }) } };
const wrongPrices = {
  'zh-CN': [
    { of: net, says: '您的宽带套餐每月300元。' },
    '您现在的套餐是199元一个月。',
    '您每个月的套餐费用是199元一个月。'
  ],
  en: [
    { of: net, says: 'Your plan costs 300 yuan a month.' },
    { of: net, says: 'The visit costs 50 yuan.' }
  ]
};

/** Prices that the case does not have, whether the scenario lists them or only the desktop shows them. */
const prices: readonly Table[] = [
  {
    about: 'a price that the case does not have',
    behaviour: 'costs',
    of: bill,
    before: greeted,
    expects: wrongPrice,
    talks: wrongPrices
  },
  {
    about: 'a price that the case does not have',
    behaviour: 'costs in what a call is sent, too',
    of: bill,
    sent: true,
    before: greeted,
    expects: wrongPrice,
    talks: wrongPrices
  },
  {
    about: 'a price that the case does not have',
    behaviour: 'is none where the case has it, or it is only guessed at',
    of: bill,
    before: greeted,
    expects: { verdicts: { 'x-wrong-fact': [] } },
    talks: {
      'zh-CN': ['您每个月的套餐费用大概是199元一个月。'],
      en: [{ of: net, says: 'Your plan costs 89 yuan a month.' }]
    }
  }
];

export const charges: readonly Table[] = [...billTold, ...sumsOfCauses, ...causes, ...unpaidBills, ...prices];
