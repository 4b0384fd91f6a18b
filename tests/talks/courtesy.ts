import { asked, greeted, inTurn, sorry } from './openings.ts';
import { says, saysNot, within, type Table } from './table.ts';

const bill = 'fee-complaint/settles';
const about = 'a goodbye while the customer still wants something';
const early = 'x-early-goodbye';
const begun = inTurn(greeted, sorry);
const label = '! set-label business=complaint difficulty=none';
const farewells = {
  'zh-CN': ['那先这样，祝您生活愉快，再见。', '感谢您的来电，再见！'],
  en: ['Thank you for calling, goodbye.', 'Have a nice day, bye.']
};
const bye = { 'zh-CN': '感谢您的来电，再见。', en: 'Thank you for calling, goodbye.' };
const on = {
  'zh-CN': '好的，那我接着给您核实多出来的费用。',
  en: "All right, I'm going on checking the extra charge for you."
};

export const courtesy: readonly Table[] = [
  {
    about,
    behaviour: 'costs half where one goes on at once, and the card says so',
    of: bill,
    before: begun,
    expects: {
      findings: {
        [early]: {
          dimension: 'phrasing',
          lost: 500,
          entries: [{ entry: 2 }],
          zh: says(/再见.*只扣 50%/),
          en: says(/Goodbye.*only 50%/)
        }
      },
      card: { dimensions: { phrasing: { score: within(0, 100) } } }
    },
    talks: {
      'zh-CN': farewells['zh-CN'].map((line) => [line, ...asked['zh-CN']]),
      en: farewells.en.map((line) => [line, ...asked.en])
    }
  },
  {
    about,
    behaviour: 'has its whole price where it is said again',
    of: bill,
    before: begun,
    expects: { findings: { [early]: { lost: 1000, zh: saysNot('只扣') } } },
    talks: {
      'zh-CN': farewells['zh-CN'].map((line) => [line, line]),
      en: farewells.en.map((line) => [line, line])
    }
  },
  {
    about,
    behaviour: 'is none that asks not to hang up',
    of: bill,
    before: begun,
    expects: { verdicts: { [early]: [] } },
    talks: { 'zh-CN': ['您先别挂，我马上帮您看。'], en: ["Please don't hang up, I'm looking at it."] }
  },
  {
    about,
    behaviour: 'is not made up for by a label',
    of: bill,
    before: begun,
    expects: { findings: { [early]: { lost: 1000 } } },
    talks: { 'zh-CN': [[bye['zh-CN'], label, '! end-call']], en: [[bye.en, label, '! end-call']] }
  },
  {
    about,
    behaviour: 'is made up for by going on with the matter, label or not',
    of: bill,
    before: begun,
    expects: { findings: { [early]: { lost: 500 } } },
    talks: {
      'zh-CN': [
        [bye['zh-CN'], on['zh-CN']],
        [bye['zh-CN'], label, on['zh-CN']]
      ],
      en: [
        [bye.en, on.en],
        [bye.en, label, on.en]
      ]
    }
  }
];
