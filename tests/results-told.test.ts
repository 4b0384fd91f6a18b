/** A result is told to one's credit where there is one: the customer said yes to it, and what was promised was entered. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

type Steps = readonly (string | Deed)[];
const opening: Readonly<Record<Lang, Steps>> = {
  'zh-CN': [
    '您好，工号1024为您服务，请问有什么可以帮您？',
    '非常抱歉，我现在就为您核实多出来的费用。',
    '为了账户安全，我给您发一条短信验证码，请您念给我听，可以吗？您的信息仅用于本次业务处理，我们将严格保密。',
    ['verify-identity', { method: 'sms-code' }],
    ['check-details'],
    '查到了，多出的{more}元里，{off}元是入网优惠上个月到期了，另外{serviceFee}元是开通了{serviceName}，这项是{since}开通的。'
  ],
  en: [
    'Hello, agent 1024 speaking, how can I help you?',
    "I'm very sorry, I'm checking the extra charge right now.",
    "For your security I'll text you a code; could you read it to me? Your data is used only for this request and kept confidential.",
    ['verify-identity', { method: 'sms-code' }],
    ['check-details'],
    'I see: of the {more} yuan extra, {off} yuan is your joining discount, which ended last month, and {serviceFee} yuan is {serviceName}, ordered on {since}.'
  ]
};
const ends: Readonly<Record<Lang, Steps>> = {
  'zh-CN': ['感谢您的来电，再见。', ['end-call']],
  en: ['Thank you for calling, goodbye.', ['end-call']]
};

async function card(lang: Lang, steps: Steps) {
  const call = await openCase('fee-complaint', 'settles', lang);
  const [, state] = lived(call, [...opening[lang], ...steps, ...ends[lang]]);
  const { findings } = scoreRun(call, state, { record: false });
  return (id: string) => findings.find((it) => it.id === id);
}

const said = {
  'zh-CN': {
    tooLittle: '我给您补偿2元，您看可以吗？',
    told: '您的投诉已经处理完毕，退您{serviceFee}元，您满意吗？',
    both: '我给您把{serviceName}取消掉，再把{serviceFee}元退给您，您看可以吗？',
    firm: '非常抱歉，这个金额我没有权限，我能做的是把{serviceFee}元退给您，您看这样行吗？'
  },
  en: {
    tooLittle: 'I can give you 2 yuan as compensation. Would that be all right?',
    told: 'Your complaint has been dealt with: you get {serviceFee} yuan back. Are you satisfied?',
    both: 'I can cancel {serviceName} for you and refund the {serviceFee} yuan. Would that be all right?',
    firm: "I'm very sorry, I have no authority for that sum. What I can do is refund the {serviceFee} yuan. Would that be all right?"
  }
} satisfies Record<Lang, unknown>;
const credit: Deed = ['grant-credit', { yuan: '{serviceFee}' }];

describe.each<Lang>(['zh-CN', 'en'])('%s', (lang) => {
  const { tooLittle, told, both, firm } = said[lang];
  it('nothing was given and nothing was agreed: nothing is kept, and nothing is within authority', async () => {
    const of = await card(lang, [tooLittle]);
    expect(of('3.2-complaint-24h.keepable')).toMatchObject({ verdict: 'missed', why: { code: 'nobody-said-yes' } });
    expect(of('3.2-complaint-reasonable.within-authority')).toMatchObject({
      verdict: 'missed',
      why: { code: 'nobody-said-yes' }
    });
  });
  it('a complaint that was told as dealt with, where what was promised is not entered', async () => {
    const of = await card(lang, [both, firm, told, ['close-ticket']]);
    expect(of('4.1-complaint')).toMatchObject({ verdict: 'missed', points: 0 });
    expect(of('4.1-complaint')!.why.code).toBe('told-done-unentered');
    // Each thing that is owed is named, and what was closed without it nobody keeps.
    expect(of('5.1-outcome.settled')).toMatchObject({ verdict: 'missed', why: { code: 'promised-not-entered' } });
    expect(String((of('5.1-outcome.settled')!.why.values['remedy'] as { zh: string }).zh)).toMatch(/取消.*；.*退/);
    expect(of('3.2-complaint-24h.keepable')).toMatchObject({ verdict: 'missed' });
  });
  it('what was promised and agreed to is named where the agent left without it', async () => {
    const of = await card(lang, [both, firm]);
    const settled = of('5.1-outcome.settled')!;
    expect(settled.why).toMatchObject({ code: 'left-unsettled', more: [{ code: 'promised-not-entered' }] });
  });
  it('what was wanted beside it and not answered is not solved, whatever else was', async () => {
    const of = await card(lang, [firm, firm, credit, ['close-ticket']]);
    const [settled, accepted] = [of('5.1-outcome.settled')!, of('5.1-outcome.accepted')!];
    expect(accepted.verdict).toBe('missed');
    expect(settled.why.code).not.toBe('solved');
  });
  it('a complaint that was told as dealt with to somebody who had refused', async () => {
    const of = await card(lang, [tooLittle, told.replace('{serviceFee}', '2')]);
    expect(of('4.1-complaint')).toMatchObject({ points: 0 });
    expect(of('4.1-complaint')?.verdict).not.toBe('met');
  });
});

describe('what was confirmed too soon', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '好的，{serviceName}的事都清楚了，您确认没有其他问题了吧？感谢来电，再见。'],
    ['en', 'Good, so much for {serviceName}. Can you confirm there is nothing else? Thank you for calling, goodbye.']
  ])('%s: is no goodbye in which a service is named: %s', async (lang, goodbye) => {
    const of = await card(lang, [goodbye]);
    const { why } = of('1.2-confirm')!;
    expect([why, ...(why.more ?? [])].map(({ code }) => code)).not.toContain('part-before-window');
  });
});
