import { readFileSync } from 'node:fs';
import { inTurn } from './openings.ts';
import { endsIn, has, some, times, type Table } from './table.ts';

const bill = 'fee-complaint/settles';
const unpaid = 'broadband-outage/unpaid';
const about = 'a customer';
const begun = { 'zh-CN': ['您好，1024号为您服务，请讲', '实在抱歉，我马上给您查'], en: [] };
const verified = inTurn(begun, {
  'zh-CN': ['先给您发个验证码核实身份，收到念给我', '! verify-identity method=sms-code'],
  en: []
});
const half = '您那个优惠{ended}就结束了，所以涨了{off}块';
const guide = '您按住光猫电源键十秒重启一下，等三分钟再看好了没有';
const long = '咱们把那个小盒子关了再重新开一次，您按住后面那个开关键数十下再松手，然后等三分钟咱们再一起看看好了没有';

/** A call that a trainer would pass, up to where the customer is asked whether they are satisfied. */
const talk = readFileSync('tests/talks/fee-complaint.settles.zh-CN.txt', 'utf8').split('\n');
const upToSatisfied = talk.slice(
  0,
  talk.findLastIndex((line) => line.includes('满意'))
);

const cause = (yuan: unknown, counts: string) => ({
  acts: some({ name: 'explain-cause', value: 'unpaid-bill', counts, yuan })
});

/** What a customer makes of what is said, typed freely in nobody's ready lines. */
export const conversation: readonly Table[] = [
  {
    about,
    behaviour: 'reads out a code that came unasked, once told what it is for',
    of: bill,
    pace: 'brisk',
    before: begun,
    expects: { replies: endsIn('what-code', 'read-code') },
    talks: { 'zh-CN': [['! verify-identity method=sms-code', '这是核实身份用的，您念给我就行']] }
  },
  {
    about,
    behaviour: 'who is asked for the holder says that it is somebody else',
    of: 'fee-complaint/not-the-holder',
    pace: 'brisk',
    before: begun,
    expects: { replies: has('not-the-holder') },
    talks: { 'zh-CN': ['请问您是机主本人吗？'] }
  },
  {
    about,
    behaviour: 'who is told of the discount alone asks for the rest, and names no service that nobody has named',
    of: bill,
    pace: 'brisk',
    before: verified,
    talks: {
      'zh-CN': [
        { says: half, expects: { replies: endsIn('and-the-rest') } },
        {
          says: [half, '还有{serviceFee}块是{serviceName}的钱，{since}外呼的时候开上的'],
          expects: { replies: endsIn('whose-fault') }
        }
      ]
    }
  },
  {
    about,
    behaviour: 'who has paid behind a restart goes and restarts once more',
    of: unpaid,
    pace: 'brisk',
    before: verified,
    expects: { replies: times('going-to-restart', 2), at: { restart: 'cured' } },
    talks: {
      'zh-CN': [
        [guide, '~ 30s', '是欠费停机了，您在APP里缴一下费', guide, '~ 30s', '~ 178s', '三分钟到了，现在能上网了吗']
      ]
    }
  },
  {
    about,
    behaviour: 'is told the cause with the sum of the case, or wrongly',
    of: unpaid,
    pace: 'brisk',
    facts: ({ owed }) => ({ twice: Number(owed) * 2 }),
    talks: {
      'zh-CN': [
        {
          says: '查到了，是欠费停机，一共欠了{owed}元',
          expects: ({ owed }) => cause(Number(owed), 'yes')
        },
        {
          says: '查到了，是欠费停机，一共欠了{twice}元',
          expects: ({ twice }) => cause(twice, 'wrong-fact')
        }
      ],
      en: [
        {
          says: "I've found it: it was stopped because the bill is unpaid, {owed} yuan",
          expects: ({ owed }) => cause(Number(owed), 'yes')
        },
        {
          says: "I've found it: it was stopped because the bill is unpaid, {twice} yuan",
          expects: ({ twice }) => cause(twice, 'wrong-fact')
        }
      ]
    }
  },
  {
    about,
    behaviour: 'answers two questions in one breath, in their order',
    of: bill,
    pace: 'brisk',
    before: { 'zh-CN': upToSatisfied.filter((line) => line !== ''), en: [] },
    talks: {
      'zh-CN': [
        {
          says: '这样处理您满意吗，还有没有别的要我帮忙的',
          expects: { replies: endsIn('satisfied', 'nothing-else') }
        },
        {
          says: '还有没有别的要我帮忙的，这样处理您满意吗',
          expects: { replies: endsIn('nothing-else', 'satisfied') }
        }
      ]
    }
  },
  {
    about,
    behaviour: 'of age is tired by long sentences, and hangs up over none',
    of: 'broadband-outage/elderly',
    pace: 'brisk',
    before: verified,
    expects: { replies: times('slower', 5), ended: false },
    talks: { 'zh-CN': [[long, long, long, long, long]] }
  }
];
