/**
 * What a line tells of the customer's records before they are verified, and a price told that the case does not have: both cost, in every scenario, whether the
 * scenario lists them or only the desktop shows them, and whether one states it or asks for it in the same breath.
 */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { fold } from '#kernel/fold';
import { playedIn } from '#scenario/played-in';
import { openCall, type Call } from '#contact/call';
import { scoreRun } from '#scoring/score';
import type { Finding } from '#scoring/scorecard';
import { lived } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const hello = {
  'zh-CN': '您好，工号1024为您服务，请问有什么可以帮您？',
  en: 'Hello, agent 1024 speaking, how can I help you?'
};

async function findings(of: string, lang: Lang, line: string): Promise<readonly Finding[]> {
  const [scenario, variant] = of.split('/') as [string, string];
  const call = await openCase(scenario, variant, lang);
  return judged(call, lang, line);
}

function judged(call: Call, lang: Lang, line: string): readonly Finding[] {
  const [, state] = lived(call, [hello[lang], line]);
  return scoreRun(call, state, { record: false }).findings;
}

const isTold = ({ clause, gate, why }: Finding): boolean =>
  clause === '2.1-identity' && gate && (why.more ?? []).some(({ code }) => code === 'told-what');
const isWrong = ({ id, lost }: Finding): boolean => id.startsWith('x-wrong-fact') && lost > 0;

describe('records told to somebody unverified', () => {
  it.each<[string, Lang, string]>([
    ['broadband-outage/red-light', 'zh-CN', '您的宽带是每月89元的，对吧？'],
    ['broadband-outage/red-light', 'zh-CN', '您用的是家庭宽带 500M，对吗？'],
    ['broadband-outage/red-light', 'en', 'Your plan is 89 yuan a month, right?'],
    ['broadband-outage/red-light', 'zh-CN', '请报一下您的宽带账号，是不是{broadbandAccount}？'],
    ['fee-complaint/settles', 'zh-CN', '您用的是畅享套餐吧？'],
    ['fee-complaint/settles', 'en', "You're on the Enjoy plan, aren't you?"],
    ['fee-complaint/settles', 'en', 'Can you confirm that your contact number is {contact}?']
  ])('%s, %s: “%s”', async (of, lang, line) => {
    expect((await findings(of, lang, line)).some(isTold)).toBe(true);
  });

  it('is told once and has one price, spoken into the customer’s words, too', async () => {
    const call = await openCase('fee-complaint', 'settles', 'zh-CN');
    const entries = [
      { at_ms: 2000, who: 'agent', say: hello['zh-CN'] },
      { at_ms: 8500, who: 'agent', say: '您用的是畅享套餐吧？' }
    ] as const;
    const state = fold(call.simulation, entries, 30_000);
    expect(state.memory.lines.some(({ cut }) => cut)).toBe(true);
    const guard = scoreRun(call, state, { record: false }).findings.filter(({ clause }) => clause === '2.1-identity');
    expect(guard.map(({ id, lost }) => [id, lost])).toEqual([['2.1-identity', 0]]);
    expect(guard.some(isTold)).toBe(true);
  });

  it('is not what the customer has told, nor what nobody has on record', async () => {
    expect((await findings('broadband-outage/red-light', 'zh-CN', '您是断网半个小时了吗？')).some(isTold)).toBe(false);
    expect(
      (await findings('fee-complaint/settles', 'zh-CN', '您平时是{expected}元，这个月{total}元，是吗？')).some(isTold)
    ).toBe(false);
  });
});

describe('a price that the case does not have', () => {
  const wrong: readonly [string, Lang, string][] = [
    ['broadband-outage/red-light', 'zh-CN', '您的宽带套餐每月300元。'],
    ['broadband-outage/red-light', 'en', 'Your plan costs 300 yuan a month.'],
    ['broadband-outage/red-light', 'en', 'The visit costs 50 yuan.'],
    ['fee-complaint/settles', 'zh-CN', '您现在的套餐是199元一个月。'],
    ['fee-complaint/settles', 'zh-CN', '您每个月的套餐费用是199元一个月。']
  ];

  it.each(wrong)('%s, %s: “%s” costs', async (of, lang, line) => {
    expect((await findings(of, lang, line)).some(isWrong)).toBe(true);
  });

  it.each(wrong)('%s, %s: “%s” costs in what a call is sent, too', async (of, lang, line) => {
    const [scenario, variant] = of.split('/') as [string, string];
    const whole = await openCase(scenario, variant, lang);
    const sent = openCall(playedIn(whole.caseFile.scenario, lang), whole.table.policy, whole.table.read, whole.header);
    expect(judged(sent, lang, line).some(isWrong)).toBe(true);
  });

  it('is none where the case has it, or it is only guessed at', async () => {
    expect((await findings('broadband-outage/red-light', 'en', 'Your plan costs 89 yuan a month.')).some(isWrong)).toBe(
      false
    );
    expect(
      (await findings('fee-complaint/settles', 'zh-CN', '您每个月的套餐费用大概是199元一个月。')).some(isWrong)
    ).toBe(false);
  });
});
