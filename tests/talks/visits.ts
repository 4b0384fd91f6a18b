import type { Table } from './table.ts';
import { inTurn } from './openings.ts';
import { says, saysNot } from './table.ts';

const greeting = {
  'zh-CN': ['您好，工号1024。我是装维师傅，来修您报的宽带。'],
  en: ["Hello, agent 1024 here. I'm your field engineer. It's about your broadband."]
};
const before = '3.2-fault-reconfirm';

/** The field engineer rings before the visit. */
const visits: readonly Table[] = [
  {
    about: 'the symptom before a visit',
    behaviour: 'is asked for once more in one’s own words',
    of: 'field-visit/same',
    before: greeting,
    expects: { findings: { [before]: { verdict: 'met' } } },
    talks: {
      'zh-CN': ['现在还是上不了网吗？光猫上是不是还亮红灯？', ['现在恢复了没有？', '您看看光猫上哪几个灯亮着？']],
      en: [
        'Is it still down? And what do the lights on the modem look like now?',
        ['Can you get online now?', 'Is the red light still flashing?']
      ]
    }
  },
  {
    about: 'the symptom before a visit',
    behaviour: 'is not confirmed by half of it',
    of: 'field-visit/same',
    before: greeting,
    expects: { findings: { [before]: { verdict: saysNot(/^met$/) } } },
    talks: { 'zh-CN': ['现在能上网了吗？'] }
  },
  {
    about: 'the symptom before a visit',
    behaviour: 'has gone where nobody has asked, and whoever is on their way hears it',
    of: 'field-visit/works-again',
    before: greeting,
    expects: { heard: says('since this morning'), findings: { [before]: { verdict: saysNot(/^met$/) } } },
    talks: { en: ["I'll be at your place in half an hour. Will that do?"] }
  },
  {
    about: 'an engineer who comes themselves',
    behaviour: 'says when, however soon',
    of: 'field-visit/same',
    before: greeting,
    expects: { findings: { '5.1-outcome.keepable': { verdict: 'met' } } },
    talks: {
      'zh-CN': [['现在能上网了吗？光猫的灯是什么颜色？', '非常抱歉，让您久等了。', '我半小时后到您家，您看可以吗？']]
    }
  },
  {
    about: 'an engineer who comes themselves',
    behaviour: 'opens a door by how they are known, not by kind words alone',
    of: 'field-visit/elderly',
    before: inTurn(greeting, { 'zh-CN': ['现在能上网了吗？小盒子的灯是什么颜色？'], en: [] }),
    talks: {
      'zh-CN': [
        { says: '我理解您的担心。', expects: { answer: saysNot(/放心了|工牌/) } },
        { says: '我理解您的担心，我穿工装、戴工牌，不收钱。', expects: { answer: says(/放心了|工牌/) } }
      ]
    }
  }
];

const rung = {
  'zh-CN': ['您好，工号1024给您回电，您要拆开的套餐，后台已经核算好了。'],
  en: ['Hello, agent 1024 here, ringing you back about your plan.']
};
const told = inTurn(rung, {
  'zh-CN': [
    '我给您发一条短信验证码核对身份，您的信息仅用于本次业务处理，我们将严格保密，可以吗？',
    '! verify-identity method=sms-code',
    '您现在用的全家融合套餐，每月{nowFee}元。拆开以后手机换成{notedName}，每月{notedFee}元。下个月1号生效，生效前随时可以取消，不收违约金。'
  ],
  en: [
    'May I send you a text code to verify you? Your information is used only for this request and is kept strictly confidential.',
    '! verify-identity method=sms-code',
    'You pay {nowFee} yuan a month for the {nowName} now. Taken apart, you change to the {notedName}, at {notedFee} yuan a month. It takes effect on the 1st of next month. You can cancel it at any time before that, without a fee.'
  ]
});
const change = '! change-service service=family-bundle action=cancel';
const asksForYes =
  'You would like to change to the {newName}, at {newFee} yuan a month, effective on the 1st of next month, is that right?';

/** The specialist rings back: what is wanted is checked once more (3.2-biz-recheck), and what was put through is told as that. */
const callbacks: readonly Table[] = [
  {
    about: 'a plan that was noted wrong',
    behaviour: 'is put right in one’s own words',
    of: 'business-callback/other-plan',
    before: told,
    expects: { verdicts: { '3.2-biz-recheck': ['met'], 'x-wrong-fact': [] } },
    talks: {
      'zh-CN': [
        '非常抱歉，我给您换成畅享套餐，每月129元，下个月1号生效，您确认吗？',
        '不好意思，那就帮您改成{newName}，{newFee}元一个月，下月1号生效，对吗？'
      ],
      en: [
        "I'm sorry. So I change you to the Enjoy plan at 129 yuan a month, effective on the 1st of next month, is that right?"
      ]
    }
  },
  {
    about: 'a plan that was noted wrong',
    behaviour: 'is not agreed to when it is named once more',
    of: 'business-callback/other-plan',
    before: told,
    expects: { verdicts: { '5.1-outcome.settled': ['missed'] } },
    talks: { 'zh-CN': [['那您确认将套餐变更为轻享套餐，每月59元，下个月1号生效，对吗？', '好的，再见。']] }
  },
  {
    about: 'a change of plan on a call back',
    behaviour: 'is put through on the word of yesterday without the recheck',
    of: 'business-callback/elderly',
    before: told,
    expects: { verdicts: { '3.2-biz-recheck': ['missed'] } },
    talks: { 'zh-CN': [[change]] }
  },
  {
    about: 'a change of plan on a call back',
    behaviour: 'is told as put through, which tells of no money',
    of: 'business-callback/agrees',
    before: told,
    expects: { verdicts: { 'x-untrue-deed': [] } },
    talks: {
      en: ['It has been put through.', "That's been put through now.", 'It has just been processed.'].map((line) => [
        asksForYes,
        change,
        line
      ])
    }
  },
  {
    about: 'a change of plan on a call back',
    behaviour: 'is not told by asking for what it does not take',
    of: 'business-callback/agrees',
    before: rung,
    expects: { card: { gates: [] } },
    talks: { en: ['Fill in your family, your employer and your income, please.'] }
  }
];

export const later: readonly Table[] = [...visits, ...callbacks];
