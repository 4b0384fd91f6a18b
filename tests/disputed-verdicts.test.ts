/**
 * Verdicts that somebody who knows the trade would dispute: a call that was rightly handed on, data that was told more than once, sums that were told as the cause,
 * and what the checklist asks for though nothing in the call is done for it. Each is played as people talk.
 */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import type { Call, CallState } from '#contact/call';
import { checklistOf } from '#contact/view';
import { lifeOf } from '#debrief/life';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import type { Scorecard } from '#scoring/scorecard';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const callOf = (scenario: string, variant: string, lang: Lang = 'zh-CN'): Promise<Call> =>
  openCase(scenario, variant, lang);

/** Says and does one thing after the other, and hears the customer out. */
const played = (call: Call, steps: readonly (string | Deed)[]): CallState => lived(call, steps)[1];

const cardOf = (call: Call, state: CallState): Scorecard => scoreRun(call, state, { record: false });
const finding = (card: Scorecard, id: string) => card.findings.find((it) => it.id === id);

const greeted = ['您好，工号1024为您服务，请问有什么可以帮您？', '非常抱歉，我现在就为您核实多出来的费用。'];
const askedForCode =
  '为了账户安全，先跟您核对一下身份，我给您发一条短信验证码，请您念给我听，可以吗？您的信息仅用于本次业务处理，我们将严格保密。';
const sentCode: Deed = ['verify-identity', { method: 'sms-code' }];
const verified = [...greeted, askedForCode, sentCode, ['check-details'] as const];
const cause =
  '查到了，多出的{more}元里，{off}元是入网优惠上个月到期了，另外{serviceFee}元是开通了{serviceName}，这项是{since}开通的。';

describe('a call that is handed on to whom the customer asked for', () => {
  /** Offers that are no good, until the customer wants somebody who can decide. */
  const asks = [
    ...verified,
    cause,
    '我可以为您补偿3元，您看可以吗？',
    '我可以为您补偿4元，您看可以吗？',
    '我可以为您补偿5元，您看可以吗？',
    '再多实在没法退了。'
  ];
  const tells = '很抱歉，我现在就为您转接到我们的服务主管，由主管为您处理，您看可以吗？';
  const supervisor = (reason?: string): Deed => ['transfer', { desk: 'supervisor', ...(reason && { reason }) }];
  const reason = '客户要求主管处理资费争议';

  it('earns part of what solving it earns, and can be passed', async () => {
    const call = await callOf('fee-complaint', 'settles');
    const state = played(call, [...asks, tells, supervisor(reason)]);
    expect(state.memory.acts.some(({ name }) => name === 'demands-supervisor')).toBe(true);
    const card = cardOf(call, state);
    expect(finding(card, '5.1-outcome.settled')).toMatchObject({ verdict: 'partly', points: 2500, max: 5000 });
    expect(finding(card, '5.1-outcome.accepted')).toMatchObject({ verdict: 'met' });
    expect(card.dimensions.outcome.score).toBeGreaterThanOrEqual(60);
    expect(card.dimensions.outcome.score).toBeLessThan(100);
    expect(card).toMatchObject({ ending: 'transferred', endingRegular: true, passed: true });
    expect(card.consequences.map(({ code }) => code)).toEqual(['put-through-as-asked']);
    expect(
      state.memory.facts.some(({ kind, clause }) => kind === 'irregular' && clause === '1.1-hotline-transfer')
    ).toBe(false);
  });
  it.each([
    ['without a word', [supervisor(reason)]],
    ['to another desk', [tells, ['transfer', { desk: 'billing', reason }] as const]]
  ])('earns nothing %s', async (_, steps) => {
    const call = await callOf('fee-complaint', 'settles');
    const card = cardOf(call, played(call, [...asks, ...steps]));
    expect(finding(card, '5.1-outcome.settled')).toMatchObject({ verdict: 'missed', points: 0 });
    expect(card.passed).toBe(false);
  });
  it('earns half of that part without a note, does not pass, and is told what was missing', async () => {
    const call = await callOf('fee-complaint', 'settles');
    const card = cardOf(call, played(call, [...asks, tells, supervisor()]));
    expect(finding(card, '5.1-outcome.settled')).toMatchObject({ verdict: 'partly', points: 1250 });
    expect(card.passed).toBe(false);
  });
  it.each(['vip', 'red-light', 'cured', 'mass-outage'])(
    'leaves a ticket whose life can be told (%s)',
    async (variant) => {
      const call = await callOf('broadband-outage', variant);
      const [log, state] = lived(call, [
        '您好，工号1024为您服务，请问有什么可以帮您？',
        '线路的事不归我管，您找物业吧。',
        '真对不起，刚才是我不好。',
        tells,
        supervisor(reason)
      ]);
      const card = cardOf(call, state);
      expect(card.ending).toBe('transferred');
      expect(finding(card, '2.1-restart')?.verdict ?? 'not-applicable').toBe('not-applicable');
      expect(lifeOf(call, log, state, card.consequences)?.story.length).toBeGreaterThan(0);
    }
  );
  it('earns nothing where nobody asked for it', async () => {
    const call = await callOf('fee-complaint', 'settles');
    const card = cardOf(call, played(call, [...verified, cause, tells, supervisor(reason)]));
    expect(finding(card, '5.1-outcome.settled')?.why.code).toBe('left-unsettled');
    expect(card).toMatchObject({ endingRegular: false, passed: false });
  });
  it('makes no haggling right that drove the customer to hang up', async () => {
    const call = await callOf('fee-complaint', 'settles');
    const offers = Array.from({ length: 9 }, (_, at) => `我可以为您补偿${at + 3}元，您看可以吗？`);
    const state = played(call, [...verified, cause, ...offers]);
    expect(state.memory.acts.some(({ name }) => name === 'hangs-up')).toBe(true);
    expect(finding(cardOf(call, state), '5.1-outcome.settled')).toMatchObject({ verdict: 'missed' });
  });
});

describe('data told to somebody who may not have it', () => {
  const holder = [...greeted, askedForCode, sentCode];
  const declines = '很抱歉，没有机主本人的验证，我没办法告诉您账单明细。请机主本人来电，我们24小时内给出解决方案。';
  const ends: readonly (string | Deed)[] = [
    ['record-unverifiable', { reason: '非机主' }],
    declines,
    ['set-label', { business: 'complaint', difficulty: 'none' }],
    '感谢您的来电，祝您生活愉快，再见。',
    ['end-call']
  ];

  it.each([
    ['a fee', '我破例跟您说一句，账单里有一项{serviceFee}块钱的增值业务。'],
    ['a day', '破例告诉您，优惠{ended}就没有了。'],
    ['what is left', '他还剩{left}。'],
    ['a name', '登记的姓名是{name}。']
  ])('breaks the gate: %s', async (_, tells) => {
    const call = await callOf('fee-complaint', 'not-the-holder');
    const card = cardOf(call, played(call, [...holder, tells, ...ends]));
    expect(card.passed).toBe(false);
    expect(card.gates.map(({ clause }) => clause)).toEqual(['2.1-identity']);
    expect(card.findings.filter(({ clause }) => clause === '2.1-identity')).toHaveLength(1);
  });
  it('is a finding of its own each further time, with what was told', async () => {
    const call = await callOf('fee-complaint', 'not-the-holder');
    const tells = [
      '我破例跟您说一句，账单里有一项{serviceFee}元的增值业务。',
      '再破例告诉您，优惠{ended}到期了。',
      '我再说一遍，是{serviceFee}元的增值业务。'
    ];
    const card = cardOf(call, played(call, [...holder, ...tells, ...ends]));
    const found = card.findings.filter(({ clause }) => clause === '2.1-identity');
    expect(found.map(({ id, gate, lost }) => [id, gate, lost])).toEqual([
      ['2.1-identity', true, 0],
      ['2.1-identity.told-2', true, 1000],
      ['2.1-identity.told-3', true, 1000]
    ]);
    expect(found.map(({ why }) => sentence(why, 'zh-CN'))).toEqual([
      '没有核对身份，就说出了客户的个人信息。说出的是：增值业务月费。',
      '对方的身份没有核实，又多说了：优惠到期日。',
      '对方的身份没有核实，又说了一遍：增值业务月费。'
    ]);
    expect(card.gates).toHaveLength(1);
    expect(card.gates[0]!.entries).toHaveLength(3);
  });
  it.each([
    '您说的{total}元，我这边要机主本人来电才能核实。',
    '我们最快10分钟、最晚24小时给您答复。',
    '优惠活动的规则APP上都有，您可以看一下。'
  ])('is none of what the caller said, counts or what is public: %s', async (says) => {
    const call = await callOf('fee-complaint', 'not-the-holder');
    const card = cardOf(call, played(call, [...holder, says, ...ends]));
    expect(card.gates).toEqual([]);
  });
});

describe('what is told before anybody was verified', () => {
  const told = async (of: string, lang: Lang, says: string): Promise<readonly unknown[]> => {
    const [scenario, variant] = of.split('/') as [string, string];
    const call = await callOf(scenario, variant, lang);
    return played(call, [says]).memory.acts.flatMap(({ name, value }) => (name === 'data-given' ? [value] : []));
  };
  const bill = 'fee-complaint/not-the-holder';
  it.each<[string, Lang, string]>([
    [bill, 'zh-CN', '{name}您好'],
    [bill, 'zh-CN', '您好，{name}，请问有什么可以帮您？'],
    [bill, 'zh-CN', '{name}，您请稍等'],
    [bill, 'en', 'Hello {name}, how can I help?'],
    [bill, 'en', '{name}, could you hold on?']
  ])('%s, %s: whoever is only spoken to by a name is told none: %s', async (of, lang, says) =>
    expect(await told(of, lang, says)).toEqual([])
  );
  it.each<[string, Lang, string, string]>([
    [bill, 'zh-CN', '这个号码是{name}的', 'name'],
    [bill, 'zh-CN', '机主登记的是{name}', 'name'],
    [bill, 'zh-CN', '请问是{name}吗', 'name'],
    [bill, 'zh-CN', '{name}。', 'name'],
    [bill, 'en', 'This number belongs to {name}', 'name'],
    [bill, 'zh-CN', '您好，您这个月账单一共{total}元', 'total'],
    [bill, 'zh-CN', '您好，上个月您是{expected}元', 'expected'],
    [bill, 'en', 'Hello, your bill comes to {total} yuan', 'total'],
    ['refund-missing/never-entered', 'zh-CN', '您好，您的账单是{total}元', 'total'],
    ['broadband-outage/red-light', 'zh-CN', '您的地址是{serviceAddress}', 'serviceAddress']
  ])('%s, %s: every fact of the account is told by its words: %s', async (of, lang, says, fact) =>
    expect(await told(of, lang, says)).toContain(fact)
  );
});

describe('money that is promised every month', () => {
  const beyond = async (lang: Lang, says: string): Promise<boolean> => {
    const call = await callOf('fee-complaint', 'settles', lang);
    const { weighed } = call.table.understand(
      says.replace(/\{(\w+)\}/g, (_, fact: string) => String(call.caseFile.facts[fact]))
    );
    return weighed.some(({ hit, counts }) => hit.name === 'solution' && counts === 'yes' && (hit.yuan ?? 0) > 30);
  };
  it.each<[Lang, string]>([
    ['zh-CN', '每个月给您减{off}块'],
    ['zh-CN', '以后月费给您便宜{serviceFee}块'],
    ['zh-CN', '每月给您返5块话费'],
    ['zh-CN', '以后每个月给您打八折'],
    ['zh-CN', '套餐费以后给您按九折收'],
    ['zh-CN', '给您打个七五折，长期的'],
    ['en', "I'll give you 20 percent off every month"],
    ['en', '{off} yuan off your bill each month'],
    ['en', 'Every month I can credit you {serviceFee} yuan']
  ])('%s: is a promise, whatever else of the case comes to the same: %s', async (lang, says) =>
    expect(await beyond(lang, says)).toBe(true)
  );
  it.each<[Lang, string]>([
    ['zh-CN', '您的入网优惠每月减{off}元，{ended}到期了'],
    ['zh-CN', '您的入网优惠是每月减{off}元。'],
    ['zh-CN', '取消以后您每个月少付{serviceFee}元'],
    ['zh-CN', '您原来是每月打八折'],
    ['en', 'Your old offer was 20 percent off each month.'],
    ['en', 'Your joining offer was {off} yuan off a month and it ended on {ended}.'],
    ['en', 'Do you want to cancel it, {serviceFee} yuan less a month?']
  ])('%s: is none where a sum of the case is told: %s', async (lang, says) =>
    expect(await beyond(lang, says)).toBe(false)
  );
});

describe('what is said of a sum beyond one’s authority', () => {
  it.each<[Lang, string, string]>([
    ['zh-CN', '我每个月给您减10块，您看可以吗？', '总共是 120 元'],
    ['zh-CN', '我赔您200块，您看可以吗？', '“赔您200块”超出了权限'],
    ['en', "I'll take 10 yuan off your bill each month, is that all right?", 'comes to 120 yuan in all']
  ])('%s: “%s” tells what it comes to, where that is more than what was named', async (lang, says, told) => {
    const call = await callOf('fee-complaint', 'settles', lang);
    const [, state] = lived(call, [lang === 'en' ? 'Hello, agent 1024 speaking.' : '您好，工号1024。', says]);
    const why = scoreRun(call, state, { record: false }).findings.map((it) => sentence(it.why, lang));
    expect(why.filter((text) => text.includes(told))).toHaveLength(1);
  });
});

describe('a sum beyond one’s authority, promised once', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '那我给您退500元，您看可以吗？'],
    ['zh-CN', '我赔您300块。'],
    ['en', "I'll give you 500 yuan back, is that all right?"],
    ['en', "I'll refund you 300 yuan."]
  ])('%s: has its price once, whatever remedies its words fit: %s', async (lang, says) => {
    const call = await callOf('fee-complaint', 'settles', lang);
    const [, state] = lived(call, [lang === 'en' ? 'Hello, agent 1024 speaking.' : '您好，工号1024。', says]);
    const { findings } = scoreRun(call, state, { record: false });
    const found = findings.find(({ fact }) => fact === 'within-authority')!;
    expect(found).toMatchObject({ verdict: 'violated', lost: 3000 });
    expect(found.why.more ?? []).toEqual([]);
  });
});

describe('sums that are told as the cause', () => {
  const bill = 'fee-complaint/settles';
  const net = 'broadband-outage/unpaid';
  const refund = 'refund-missing/never-entered';
  const judged = async (of: string, lang: Lang, says: string) => {
    const [scenario, variant] = of.split('/') as [string, string];
    const call = await callOf(scenario, variant, lang);
    const filled = says.replace(/\{(\w+)\}/g, (_, fact: string) => String(call.caseFile.facts[fact]));
    return call.table.understand(filled).weighed.filter(({ hit }) => hit.name === 'explain-cause');
  };

  it.each<[string, Lang, string, number]>([
    [bill, 'zh-CN', '多出的{more}元里，22元是优惠到期，{serviceFee}元是开通了{serviceName}。', 22],
    [bill, 'zh-CN', '多出的{more}元是优惠到期{off}元和开通了{serviceName}55元。', 55],
    [bill, 'zh-CN', '这是因为开通了{serviceName}，每月45元。', 45],
    [bill, 'en', 'Your discount of 35 yuan ended.', 35],
    [net, 'zh-CN', '您这边欠费300元，所以停机了。', 300],
    [net, 'en', 'You have an unpaid bill of 300 yuan.', 300],
    [refund, 'en', 'The refund of 77 yuan was never entered.', 77]
  ])('are each held against the case: %s %s %s', async (of, lang, says, yuan) => {
    const wrong = (await judged(of, lang, says)).filter(({ counts }) => counts === 'wrong-fact');
    expect(wrong.map(({ hit }) => hit.yuan)).toContain(yuan);
  });
  it.each<[string, Lang, string]>([
    [bill, 'zh-CN', '多出的{more}元里，{off}元是入网优惠到期了，{serviceFee}元是开通了{serviceName}。'],
    [bill, 'zh-CN', '您的优惠到期了，恢复原价{planFee}元，另外多了{serviceName}{serviceFee}元。'],
    [bill, 'zh-CN', '这是因为开通了{serviceName}，每月{serviceFee}元，我可以给您退{serviceFee}元，补偿30元。'],
    [bill, 'zh-CN', '您开通了{serviceName}，这笔是9月30日生效的，账单一共{total}元，200元我赔不了。'],
    [bill, 'en', 'Your discount of {off} yuan ended and you now pay {planFee} yuan a month.'],
    [
      bill,
      'en',
      'Of the {more} yuan, {off} yuan is because your offer ended and {serviceFee} yuan is the {serviceName}.'
    ],
    [net, 'zh-CN', '套餐月费89元，您欠费{owed}元，充200元就能恢复。'],
    [net, 'en', 'Your plan is 89 yuan a month and the unpaid bill comes to {owed} yuan.'],
    [refund, 'en', 'The refund of {serviceFee} yuan was never entered.']
  ])('accuse nobody of what is right, or of other sums: %s %s %s', async (of, lang, says) => {
    expect((await judged(of, lang, says)).filter(({ counts }) => counts === 'wrong-fact')).toEqual([]);
  });
  it('say on the card which sum was wrong', async () => {
    const call = await callOf('broadband-outage', 'unpaid');
    const { owed } = call.caseFile.facts;
    const alone = played(call, [greeted[0]!, askedForCode, sentCode, '您这边欠费300元，所以停机了。']);
    const found = finding(cardOf(call, alone), 'x-wrong-fact.explain-cause')!;
    expect(sentence(found.why, 'zh-CN')).toContain(`说的是“300元”，应当是“${owed}元”`);
    expect(sentence(found.why, 'en')).toContain(`“300 yuan” was said; it should be “${owed} yuan”`);
  });
});

it('the checklist asks for no limit that runs on long behind the call', async () => {
  const call = await callOf('fee-complaint', 'settles');
  const list = checklistOf(call, played(call, [greeted[0]!]));
  const todo = list.filter((item) => item.todo).map(({ clause }) => clause);
  expect(list.map(({ clause }) => clause)).toContain('3.2-complaint-2h');
  expect(todo).not.toContain('3.2-complaint-2h');
  expect(todo).toEqual(expect.arrayContaining(['2.1-check-5min', '2.1-identity', '1.2-capture']));
});
