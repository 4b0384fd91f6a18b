/**
 * What a customer is owed beside what the checklist asks for: whoever decides, if they ask for them; to be let go only when it is settled; the right cause, or the wrong
 * one put right; and to be told what pays off and what to do if it does not. Each is said as people say it.
 */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

async function cardOf(of: string, lang: Lang, steps: readonly (string | Deed)[]): Promise<Scorecard> {
  const [scenario, variant] = of.split('/') as [string, string];
  const call = await openCase(scenario, variant, lang);
  const [, state] = lived(call, steps);
  return scoreRun(call, state, { record: false });
}
const finding = (card: Scorecard, id: string): Finding | undefined => card.findings.find((it) => it.id === id);

const zh = ['您好，工号1024为您服务，请问有什么可以帮您？', '非常抱歉，我现在就为您核实多出来的费用。'];
const en = [
  'Hello, agent 1024 speaking, how can I help you?',
  "I'm very sorry, I'm checking the extra charge right now."
];
const askedZh =
  '为了账户安全，先跟您核对一下身份，我给您发一条短信验证码，请您念给我听，可以吗？您的信息仅用于本次业务处理，我们将严格保密。';
const askedEn =
  'For your security I need to verify you first: may I send you a text code to read to me? Your information is used only for this request and kept confidential.';
const sent: Deed = ['verify-identity', { method: 'sms-code' }];
const supervisor: Deed = ['transfer', { desk: 'supervisor', reason: '客户要求主管处理' }];

describe('a customer who asks for a supervisor', () => {
  /** Somebody who has been brushed off wants the supervisor. */
  const asks = {
    'zh-CN': [zh[0]!, '这个不归我管，您找营业厅吧。'],
    en: [en[0]!, "That's not my department, you'd have to ask the shop."]
  };
  const tells = '很抱歉，我现在就为您转接到我们的服务主管，您看可以吗？';

  it.each<[Lang, readonly string[]]>([
    ['zh-CN', ['不好意思，我们这儿没有主管。']],
    ['zh-CN', ['主管今天不在。']],
    ['zh-CN', ['叫领导来也是一样的。']],
    ['zh-CN', ['我们经理不接客户电话。']],
    ['zh-CN', ['找主管没用的。']],
    ['zh-CN', ['主管来了也退不了您。']],
    ['en', ["I'm afraid there's no supervisor on duty."]],
    ['en', ["We don't have a manager here."]],
    ['en', ['My supervisor will tell you exactly the same.']],
    ['en', ["I can't put you through to a manager."]],
    ['en', ["Asking for a supervisor won't help you."]],
    ['en', ['A manager would only waste your time.']]
  ])('%s: is refused by “%s”, which costs process and is said in words', async (lang, lines) => {
    const card = await cardOf('fee-complaint/settles', lang, [...asks[lang], ...lines]);
    const found = finding(card, 'x-supervisor')!;
    expect(found).toMatchObject({
      dimension: 'process',
      verdict: 'violated',
      lost: 2000,
      why: { code: 'supervisor-refused' }
    });
    expect(sentence(found.why, 'zh-CN')).toContain('客户要找主管');
    expect(sentence(found.why, 'en')).toContain('asked for a supervisor');
    expect(found.entries.map(({ entry }) => entry)).toEqual([2]);
  });
  it.each<[Lang, readonly string[]]>([
    ['zh-CN', ['您的账单是每月一号出的。', '您家里一共几个号码？']],
    ['en', ['Your bill comes out on the first of the month.', 'How long have you been with us?']]
  ])('%s: is talked past twice', async (lang, lines) => {
    const card = await cardOf('fee-complaint/settles', lang, [...asks[lang], ...lines]);
    expect(finding(card, 'x-supervisor')).toMatchObject({
      lost: 2000,
      why: { code: 'supervisor-passed-over', values: { lines: 2 } }
    });
    expect(
      finding(await cardOf('fee-complaint/settles', lang, [...asks[lang], lines[0]!]), 'x-supervisor')
    ).toBeUndefined();
  });
  it.each<[Lang, readonly string[]]>([
    ['zh-CN', ['我给您退18元。', '您的账单是每月一号出的。']],
    ['zh-CN', ['您的账单是每月一号出的。', '您家里一共几个号码？', '我帮您处理，给您退18元。']],
    ['zh-CN', ['您的账单是每月一号出的。', '我们24小时内给您处理方案。']],
    ['en', ["I'll refund the extra 18 yuan.", 'Your bill comes out on the first of the month.']],
    ['en', ['How long have you been with us?', "I'll give you the 18 yuan back.", 'Is there anything else?']],
    ['en', ["You'll have a solution within 24 hours.", 'Your bill comes out on the first of the month.']]
  ])('%s: is not answered by an offer that nobody took: %s', async (lang, lines) => {
    const found = finding(await cardOf('fee-complaint/settles', lang, [...asks[lang], ...lines]), 'x-supervisor')!;
    expect(found).toMatchObject({ lost: 2000, why: { code: 'supervisor-passed-over' } });
    expect(sentence(found.why, 'zh-CN')).not.toContain('后来给了回应');
  });
  it.each<[Lang, readonly string[]]>([
    ['zh-CN', ['我请主管24小时内给您处理方案。', '您的账单是每月一号出的。']],
    ['en', ['My supervisor will give you a solution within 24 hours.', 'Your bill comes out on the first.']]
  ])('%s: is answered by when the supervisor has something to say: %s', async (lang, lines) => {
    const card = await cardOf('fee-complaint/settles', lang, [...asks[lang], ...lines]);
    expect(finding(card, 'x-supervisor')).toBeUndefined();
  });
  it('is refused first and put through then: part of it, and it says so', async () => {
    const card = await cardOf('fee-complaint/settles', 'zh-CN', [
      ...asks['zh-CN'],
      '主管现在不在。',
      tells,
      supervisor
    ]);
    const found = finding(card, 'x-supervisor')!;
    expect(found.lost).toBe(1000);
    expect(sentence(found.why, 'zh-CN')).toContain('只扣 50%');
  });
  it.each<[Lang, readonly (string | Deed)[]]>([
    ['zh-CN', ['真对不起，刚才是我不好。', tells, supervisor]],
    ['zh-CN', ['主管在开会，我请主管两小时内给您回电话说明进展。', '请问还有其他需要帮您的吗？', '您的号码没有变吧？']],
    ['zh-CN', ['主管也在旁边，我先请示一下，您稍等。', tells, supervisor]],
    ['en', ["I'm sorry about that. I'm putting you through to my supervisor now.", supervisor]],
    [
      'en',
      [
        "My supervisor isn't free at the moment, but she will call you back with news within two hours.",
        'Is there anything else?',
        'Which number suits you?'
      ]
    ]
  ])('%s: is answered, and nothing is lost: %s', async (lang, lines) => {
    expect(
      finding(await cardOf('fee-complaint/settles', lang, [...asks[lang], ...lines]), 'x-supervisor')
    ).toBeUndefined();
  });
  it.each([
    ['我们这儿没有主管。', tells],
    ['我们这儿没有主管。'],
    ['主管今天不在。', tells],
    ['找主管没用的。'],
    ['找领导也解决不了。', tells]
  ])('has one price and one verdict, not a doubt beside a loss: %s', async (...lines) => {
    // Asked for on account of a rude word and what cannot be given: nothing else of the call is shirking.
    const told = '多出的{more}元里，{off}元是优惠到期了，{serviceFee}元是开通了{serviceName}。';
    const before = [...zh, askedZh, sent, told, '你烦不烦。', '200元给不了。'];
    const card = await cardOf('fee-complaint/settles', 'zh-CN', [...before, ...lines]);
    expect(finding(card, 'x-supervisor')!.lost).toBe(lines.length > 1 ? 1000 : 2000);
    const shirking = finding(card, '5.1-shirking')!;
    expect(shirking).toMatchObject({ lost: 0, gate: false });
    expect(shirking.verdict).not.toBe('to-review');
    if (shirking.verdict === 'violated') expect(shirking.cause).toBe('x-supervisor');
  });
  it('who has asked for nobody is refused nobody', async () => {
    const card = await cardOf('fee-complaint/settles', 'zh-CN', [...zh, '主管今天不在。', '您别着急。']);
    expect(finding(card, 'x-supervisor')).toBeUndefined();
  });
});

describe('goodbye while the customer still wants something', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '那先这样，祝您生活愉快，再见。'],
    ['zh-CN', '感谢您的来电，再见！'],
    ['en', 'Thank you for calling, goodbye.'],
    ['en', 'Have a nice day, bye.']
  ])('%s: “%s” costs phrasing, less where one goes on at once, and the card says so', async (lang, bye) => {
    const [hello, sorry] = lang === 'en' ? en : zh;
    const card = await cardOf('fee-complaint/settles', lang, [
      hello!,
      sorry!,
      bye,
      lang === 'en' ? askedEn : askedZh,
      sent
    ]);
    const found = finding(card, 'x-early-goodbye')!;
    expect(found).toMatchObject({ dimension: 'phrasing', lost: 500, entries: [{ entry: 2 }] });
    expect(sentence(found.why, 'zh-CN')).toMatch(/再见.*只扣 50%/);
    expect(sentence(found.why, 'en')).toMatch(/Goodbye.*only 50%/);
    const again = finding(await cardOf('fee-complaint/settles', lang, [hello!, sorry!, bye, bye]), 'x-early-goodbye')!;
    expect(again.lost).toBe(1000);
    expect(sentence(again.why, 'zh-CN')).not.toContain('只扣');
    expect(card.dimensions.phrasing.score).toBeLessThan(100);
  });
  it.each<[Lang, string]>([
    ['zh-CN', '您先别挂，我马上帮您看。'],
    ['en', "Please don't hang up, I'm looking at it."]
  ])('%s: “%s” is none', async (lang, says) => {
    const card = await cardOf('fee-complaint/settles', lang, [...(lang === 'en' ? en : zh), says]);
    expect(finding(card, 'x-early-goodbye')).toBeUndefined();
  });
});

describe('a cause that is none of this case', () => {
  const bill = 'fee-complaint/settles';
  const net = 'broadband-outage/red-light';
  const wrong = 'x-wrong-fact.explain-cause';
  const verified = { 'zh-CN': [...zh, askedZh, sent], en: [...en, askedEn, sent] };

  it.each<[string, Lang, string, string]>([
    [
      bill,
      'zh-CN',
      '查到了，多出来的钱是因为您这个月流量超了。',
      '不好意思，刚才我看错了，多出的{more}元里，{off}元是优惠到期了，{serviceFee}元是开通了{serviceName}。'
    ],
    [
      bill,
      'en',
      "I've found it: it's because you went over your data.",
      'Sorry, I misread that. Of the {more} yuan, {off} yuan is because your offer ended and {serviceFee} yuan is the {serviceName}.'
    ],
    [net, 'zh-CN', '查到了，是您欠费停机了。', '抱歉，我刚才说错了，其实是光路中断。'],
    [
      net,
      'en',
      "I've found it: your bill is unpaid, so the line was stopped.",
      "I'm sorry, I was wrong about that: the fibre is broken, there is no optical signal."
    ]
  ])('%s %s: costs, less if it is put right, and the card says so', async (of, lang, tells, mends) => {
    const left = finding(await cardOf(of, lang, [...verified[lang], tells]), wrong)!;
    expect(left).toMatchObject({ dimension: 'phrasing', lost: 1000 });
    const mended = finding(await cardOf(of, lang, [...verified[lang], tells, mends]), wrong)!;
    expect(mended.lost).toBe(500);
    expect(sentence(mended.why, 'zh-CN')).toContain('后来自己更正了');
    expect(sentence(mended.why, 'en')).toContain('put right later');
  });
  it('says which of several were put right', async () => {
    const tells = [
      '查到了，多出来的钱是漫游费。',
      '多出来的是优惠到期{off}元，加上{serviceName}{serviceFee}元。',
      '查到了，多出来的钱是因为您这个月流量超了。'
    ];
    const card = await cardOf(bill, 'zh-CN', [...verified['zh-CN'], ...tells]);
    const found = finding(card, wrong)!;
    expect(found.lost).toBe(1500);
    expect(sentence(found.why, 'zh-CN')).toContain('其中 1 次后来自己更正了，那几次只扣 50%');
    expect(sentence(found.why, 'en')).toContain('only 50%');
  });
  it.each<[string, Lang, string]>([
    [bill, 'zh-CN', '是优惠到期了，还开通了{serviceName}，每月{serviceFee}元。'],
    [bill, 'en', 'Your offer ended, and the {serviceName} was switched on, {serviceFee} yuan a month.'],
    [bill, 'zh-CN', '也可能是流量超了，我先帮您查一下。'],
    [bill, 'zh-CN', '多出的{more}元里，{off}元是优惠到期了，{serviceFee}元是开通了{serviceName}。'],
    [net, 'en', 'It might be an unpaid bill, let me look.'],
    [net, 'zh-CN', '其实是光路中断。']
  ])('%s %s: a guess is none, nor is what is right: %s', async (of, lang, says) => {
    expect(finding(await cardOf(of, lang, [...verified[lang], says]), wrong)).toBeUndefined();
  });
});

describe('a bill that stopped the line', () => {
  const unpaid = 'broadband-outage/unpaid';
  const found = {
    'zh-CN': [
      '您好，工号1024为您服务，请问有什么可以帮您？',
      '很抱歉给您带来不便，我马上为您检查线路。',
      askedZh,
      sent
    ],
    en: [en[0]!, "I'm sorry for the trouble, I'm checking your line now.", askedEn, sent]
  };
  it.each<[Lang, readonly string[]]>([
    ['zh-CN', ['查到了，是欠费停机，欠{owed}元。您在公众号上补缴就行，到九点还没恢复您再打给我。']],
    ['zh-CN', ['查到了，您欠费{owed}元，所以停机了。', '您先充值，充完一般半小时就通，没通您再打100XX。']],
    ['zh-CN', ['查到了，是欠费停机，欠{owed}元。', '您用手机把欠费交了吧。', '要是晚上还没恢复，您随时打我们热线。']],
    [
      'en',
      [
        "I've found it: your bill is unpaid, {owed} yuan. Please pay it online, and ring us again if the line isn't back by nine."
      ]
    ],
    [
      'en',
      [
        "Your bill is unpaid, that's why it was stopped: {owed} yuan.",
        "Once you've topped it up it comes back by itself; call us if it doesn't."
      ]
    ]
  ])('%s: is paid, and what to do if that does not help is told: a remedy was put: %s', async (lang, lines) => {
    const card = await cardOf(unpaid, lang, [...found[lang], ...lines]);
    expect(finding(card, '5.1-outcome.accepted')?.why.code).not.toBe('never-agreed');
    for (const id of [
      '3.2-complaint-24h.keepable',
      '3.2-complaint-reasonable.within-authority',
      '5.1-outcome.keepable',
      '5.1-outcome.within-authority'
    ]) {
      const it = finding(card, id);
      if (it) expect(it, id).toMatchObject({ verdict: 'met' });
    }
  });
  it('is none where nobody is told how to pay', async () => {
    const card = await cardOf(unpaid, 'zh-CN', [
      ...found['zh-CN'],
      '查到了，是欠费停机，欠{owed}元。',
      '有问题您再打我们热线。'
    ]);
    expect(card.findings.find(({ fact }) => fact === 'keepable')).toMatchObject({
      verdict: 'missed',
      why: { code: 'nothing-was-put' }
    });
  });
});
