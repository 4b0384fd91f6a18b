import { asked, greeted, inTurn, sorry } from './openings.ts';
import { has, lacks, says, saysNot, some, within, type Steps, type Table } from './table.ts';

const bill = 'fee-complaint/settles';
const rule = 'x-supervisor';
const begun = inTurn(greeted, sorry);

/** Somebody who has been brushed off wants the supervisor. */
const asks = inTurn(greeted, {
  'zh-CN': ['这个不归我管，您找营业厅吧。'],
  en: ["That's not my department, you'd have to ask the shop."]
});
const tells = '很抱歉，我现在就为您转接到我们的服务主管，您看可以吗？';
const supervisor = '! transfer desk=supervisor reason=客户要求主管处理';
const costs = (lost: number, shirking: object) => ({ findings: { [rule]: { lost }, '5.1-shirking': shirking } });
const smallTalk = {
  'zh-CN': ['您的账单是每月一号出的。', '您家里一共几个号码？'],
  en: ['Your bill comes out on the first of the month.', 'How long have you been with us?']
};

const supervisors: readonly Table[] = [
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is refused, which costs process and is said in words',
    of: bill,
    before: asks,
    expects: {
      findings: {
        [rule]: {
          dimension: 'process',
          verdict: 'violated',
          lost: 2000,
          why: { code: 'supervisor-refused' },
          zh: says('客户要找主管'),
          en: says('asked for a supervisor'),
          entries: [{ entry: 2 }]
        }
      }
    },
    talks: {
      'zh-CN': [
        '不好意思，我们这儿没有主管。',
        '主管今天不在。',
        '叫领导来也是一样的。',
        '我们经理不接客户电话。',
        '找主管没用的。',
        '主管来了也退不了您。'
      ],
      en: [
        "I'm afraid there's no supervisor on duty.",
        "We don't have a manager here.",
        'My supervisor will tell you exactly the same.',
        "I can't put you through to a manager.",
        "Asking for a supervisor won't help you.",
        'A manager would only waste your time.'
      ]
    }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is talked past twice',
    of: bill,
    before: asks,
    expects: {
      findings: { [rule]: { lost: 2000, why: { code: 'supervisor-passed-over', values: { lines: 2 } } } }
    },
    talks: { 'zh-CN': [smallTalk['zh-CN']], en: [smallTalk.en] }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is not talked past by one line',
    of: bill,
    before: asks,
    expects: { verdicts: { [rule]: [] } },
    talks: { 'zh-CN': smallTalk['zh-CN'].slice(0, 1), en: smallTalk.en.slice(0, 1) }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is not answered by an offer that nobody took',
    of: bill,
    before: asks,
    expects: {
      findings: { [rule]: { lost: 2000, why: { code: 'supervisor-passed-over' }, zh: saysNot('后来给了回应') } }
    },
    talks: {
      'zh-CN': [
        ['我给您退18元。', '您的账单是每月一号出的。'],
        ['您的账单是每月一号出的。', '您家里一共几个号码？', '我帮您处理，给您退18元。'],
        ['您的账单是每月一号出的。', '我们24小时内给您处理方案。']
      ],
      en: [
        ["I'll refund the extra 18 yuan.", 'Your bill comes out on the first of the month.'],
        ['How long have you been with us?', "I'll give you the 18 yuan back.", 'Is there anything else?'],
        ["You'll have a solution within 24 hours.", 'Your bill comes out on the first of the month.']
      ]
    }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is answered by when the supervisor has something to say',
    of: bill,
    before: asks,
    expects: { verdicts: { [rule]: [] } },
    talks: {
      'zh-CN': [['我请主管24小时内给您处理方案。', '您的账单是每月一号出的。']],
      en: [['My supervisor will give you a solution within 24 hours.', 'Your bill comes out on the first.']]
    }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is refused first and put through then: part of it, and it says so',
    of: bill,
    before: asks,
    expects: { findings: { [rule]: { lost: 1000, zh: says('只扣 50%') } } },
    talks: { 'zh-CN': [['主管现在不在。', tells, supervisor]] }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is answered, and nothing is lost',
    of: bill,
    before: asks,
    expects: { verdicts: { [rule]: [] } },
    talks: {
      'zh-CN': [
        ['真对不起，刚才是我不好。', tells, supervisor],
        ['主管在开会，我请主管两小时内给您回电话说明进展。', '请问还有其他需要帮您的吗？', '您的号码没有变吧？'],
        ['主管也在旁边，我先请示一下，您稍等。', tells, supervisor]
      ],
      en: [
        ["I'm sorry about that. I'm putting you through to my supervisor now.", supervisor],
        [
          "My supervisor isn't free at the moment, but she will call you back with news within two hours.",
          'Is there anything else?',
          'Which number suits you?'
        ]
      ]
    }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'has one price and one verdict, not a doubt beside a loss',
    of: bill,
    // Asked for on account of a rude word and what cannot be given: nothing else of the call is shirking.
    before: inTurn(begun, asked, {
      'zh-CN': [
        '多出的{more}元里，{off}元是优惠到期了，{serviceFee}元是开通了{serviceName}。',
        '你烦不烦。',
        '200元给不了。'
      ],
      en: []
    }),
    expects: { findings: { '5.1-shirking': { lost: 0, gate: false } } },
    talks: {
      'zh-CN': [
        { says: ['我们这儿没有主管。', tells], expects: costs(1000, { verdict: 'violated', cause: rule }) },
        { says: '我们这儿没有主管。', expects: costs(2000, { verdict: 'violated', cause: rule }) },
        { says: ['主管今天不在。', tells], expects: costs(1000, { verdict: 'met' }) },
        { says: '找主管没用的。', expects: costs(2000, { verdict: 'violated', cause: rule }) },
        { says: ['找领导也解决不了。', tells], expects: costs(1000, { verdict: 'violated', cause: rule }) }
      ]
    }
  },
  {
    about: 'a customer who asks for a supervisor',
    behaviour: 'is refused nobody where they have asked for nobody',
    of: bill,
    before: begun,
    expects: { verdicts: { [rule]: [] } },
    talks: { 'zh-CN': [['主管今天不在。', '您别着急。']] }
  }
];

const explained = inTurn(begun, asked, {
  'zh-CN': [
    '! check-details',
    '查到了，多出的{more}元里，{off}元是入网优惠上个月到期了，另外{serviceFee}元是开通了{serviceName}，这项是{since}开通的。'
  ],
  en: []
});
const offer = (yuan: number): string => `我可以为您补偿${yuan}元，您看可以吗？`;
/** Offers that are no good, until the customer wants somebody who can decide. */
const haggled = inTurn(explained, { 'zh-CN': [offer(3), offer(4), offer(5), '再多实在没法退了。'], en: [] });
const putThrough = '很抱歉，我现在就为您转接到我们的服务主管，由主管为您处理，您看可以吗？';
const noted = '! transfer desk=supervisor reason=客户要求主管处理资费争议';
const sentOff = ['线路的事不归我管，您找物业吧。', '真对不起，刚才是我不好。', putThrough, noted];
const settled = '5.1-outcome.settled';

const handedOn: readonly Table[] = [
  {
    about: 'a call that is handed on to whom the customer asked for',
    behaviour: 'earns part of what solving it earns, and can be passed',
    of: bill,
    before: haggled,
    expects: {
      acts: some({ name: 'demands-supervisor' }),
      findings: {
        [settled]: { verdict: 'partly', points: 2500, max: 5000 },
        '5.1-outcome.accepted': { verdict: 'met' }
      },
      card: {
        dimensions: { outcome: { score: within(60, 100) } },
        ending: 'transferred',
        endingRegular: true,
        passed: true,
        consequences: [{ code: 'put-through-as-asked' }]
      },
      irregular: lacks('1.1-hotline-transfer')
    },
    talks: { 'zh-CN': [[putThrough, noted]] }
  },
  {
    about: 'a call that is handed on to whom the customer asked for',
    behaviour: 'earns nothing without a word, or to another desk',
    of: bill,
    before: haggled,
    expects: { findings: { [settled]: { verdict: 'missed', points: 0 } }, card: { passed: false } },
    talks: { 'zh-CN': [[noted], [putThrough, '! transfer desk=billing reason=客户要求主管处理资费争议']] }
  },
  {
    about: 'a call that is handed on to whom the customer asked for',
    behaviour: 'earns half of that part without a note, and does not pass',
    of: bill,
    before: haggled,
    expects: { findings: { [settled]: { verdict: 'partly', points: 1250 } }, card: { passed: false } },
    talks: { 'zh-CN': [[putThrough, '! transfer desk=supervisor']] }
  },
  {
    about: 'a call that is handed on to whom the customer asked for',
    behaviour: 'leaves a ticket whose life can be told',
    of: bill,
    before: greeted,
    expects: { card: { ending: 'transferred' }, life: { story: { 0: {} } } },
    talks: {
      'zh-CN': [
        ...['vip', 'red-light', 'cured'].map((variant) => ({
          of: `broadband-outage/${variant}`,
          says: sentOff,
          expects: { verdicts: { '2.1-restart': ['not-applicable'] } }
        })),
        { of: 'broadband-outage/mass-outage', says: sentOff, expects: { verdicts: { '2.1-restart': [] } } }
      ]
    }
  },
  {
    about: 'a call that is handed on to whom the customer asked for',
    behaviour: 'earns nothing where nobody asked for it',
    of: bill,
    before: explained,
    expects: {
      findings: { [settled]: { why: { code: 'left-unsettled' } } },
      card: { endingRegular: false, passed: false }
    },
    talks: { 'zh-CN': [[putThrough, noted]] }
  },
  {
    about: 'a call that is handed on to whom the customer asked for',
    behaviour: 'makes no haggling right that drove the customer to hang up',
    of: bill,
    before: explained,
    expects: { acts: some({ name: 'hangs-up' }), findings: { [settled]: { verdict: 'missed' } } },
    talks: { 'zh-CN': [[3, 4, 5, 6, 7].map(offer)] }
  }
];

const blamed: Record<'zh-CN' | 'en', Steps> = {
  'zh-CN': ['您自己点的，怪谁。', '短信早就发了，您不看赖谁。'],
  en: ["You should have read the text, it's your own fault.", "It's your own fault for not reading the contract."]
};

/** What a customer says back fits what was said. */
const brushedOff: readonly Table[] = [
  {
    about: 'a customer who is brushed off',
    behaviour: 'asks whose job it is, if they are told that it is not this one',
    of: bill,
    before: greeted,
    expects: { replies: has('whose-then') },
    talks: {
      'zh-CN': ['这个不归我管，您找营业厅吧。', '这不是我们部门的事，我管不了。'],
      en: ["That's not my department, you'd have to ask the shop.", "We don't deal with that, go and ask the shop."]
    }
  },
  {
    about: 'a customer who is brushed off',
    behaviour: 'minds the attitude, and does not ask whose job it is, if they are told something else',
    of: bill,
    before: greeted,
    expects: { replies: has('what-attitude') },
    talks: {
      'zh-CN': blamed['zh-CN'].map((line) => ({ says: line, expects: { replies: lacks('whose-then') } })),
      en: blamed.en.map((line) => ({ says: line, expects: { replies: lacks('whose-then') } }))
    }
  }
];

/** The checklist of a call that has only been greeted. */
const checklists: readonly Table[] = [
  {
    about: 'the checklist',
    behaviour: 'asks for what is due, and for no limit that runs on long behind the call',
    of: bill,
    expects: {
      checklist: has('3.2-complaint-2h'),
      todo: has('2.1-check-5min', '2.1-identity', '1.2-capture')
    },
    talks: { 'zh-CN': [{ says: greeted['zh-CN'], expects: { todo: lacks('3.2-complaint-2h') } }] }
  }
];

export const handover: readonly Table[] = [...supervisors, ...handedOn, ...brushedOff, ...checklists];
