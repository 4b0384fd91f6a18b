/** After-call work is held against what really happened in the recorded calls: any wording that tells it passes, and what it hides or invents is found. */
import { describe, expect, it } from 'vitest';
import { checkWrapUp, dispositionOf, type WrapUpCheck } from '#wrap-up/check';
import { playFile } from '../src/cli/play-file.ts';

interface Codes {
  readonly reason: string;
  readonly result: string;
}

async function checked(run: string, summary: string, codes: Partial<Codes> = {}, took_ms = 40_000) {
  const played = await playFile(run.split('.')[0]!, `tests/runs/${run}.yaml`);
  if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
  const { call, state } = played.value;
  const policy = call.table.policy.wrapUp!;
  const right = dispositionOf(call, state, policy);
  const work = { reason: right.reason, result: right.results[0]!, ...codes, summary, took_ms };
  return checkWrapUp(call, state, work, policy);
}

const wrong = (checks: readonly WrapUpCheck[]) => checks.filter(({ right }) => !right).map(({ aspect }) => aspect);

describe('a summary in the words of whoever writes it passes', () => {
  it.each([
    [
      'fee-complaint.good',
      '客户对10月账单多出30元不满，核实为优惠到期及视频彩铃。已取消视频彩铃、退还20元，客户认可。'
    ],
    ['fee-complaint.good', '话费偏高投诉。解释原因后退订彩铃，补了二十块，满意。'],
    [
      'fee-complaint.good.en',
      'Customer unhappy with a higher bill. Explained why, cancelled the ringtone and refunded 20 yuan; content.'
    ],
    ['fee-complaint.formal', '账单争议，客户坚持正式投诉，工单转后台，承诺24小时内给方案。'],
    [
      'fee-complaint.formal.en',
      'Bill dispute; insists on a formal complaint. Ticket handed to the back office, answer within 24 hours.'
    ],
    ['fee-complaint.not-the-holder', '来电查账单，非机主本人，身份无法核实，已告知请机主来电，24小时内给方案。'],
    ['fee-complaint.right-bill', '质疑话费，已逐项说明，账单无误；客户同意退订视频彩铃，已取消。'],
    ['broadband-outage.red-light', '宽带上不了网，光信号灯红。自助排障无效，已派单装维，约明天上午10点上门。'],
    [
      'broadband-outage.red-light.en',
      'Broadband down, optical light red, restart did not help. Dispatched the field team, visit tomorrow at 10 am.'
    ],
    ['broadband-outage.unplugged', '断网，光猫电源松脱，指导插好后恢复上网。'],
    ['broadband-outage.unplugged.en', 'Internet was down: modem unplugged. Plugged back in and it is back up.'],
    ['fee-complaint.silent', '客户反映账单问题，未处理完客户已挂机。'],
    ['company-line.good', '公司要装专线，不属个人热线受理，已转接政企专席。'],
    ['company-line.good.en', 'Wants a leased line for an office; out of scope, transferred to the enterprise desk.'],
    ['refund-missing.good', '二次来电：上次答应的退费没到账，查明未录入。本次已取消业务、退25元，客户满意。'],
    [
      'refund-missing.had-enough.en',
      'Second call about a refund that never came. Formal complaint, ticket to the back office, solution within 24 hours.'
    ]
  ])('%s: %s', async (run, summary) => {
    expect(wrong(await checked(run, summary))).toEqual([]);
  });
});

describe('what a summary hides is found, with what would have been right', () => {
  it('tells nothing', async () => {
    expect(wrong(await checked('fee-complaint.formal', '客户已安抚。'))).toEqual(['demand', 'done', 'promised']);
    expect(wrong(await checked('fee-complaint.good.en', 'All fine, nice talk.'))).toEqual(['demand', 'done', 'done']);
  });

  it('one of two things done', async () => {
    const checks = await checked('fee-complaint.good', '账单争议，已取消视频彩铃。');
    expect(checks.filter(({ right }) => !right)).toMatchObject([
      { aspect: 'done', about: { zh: '退补 20 元', en: 'credit of 20 yuan' }, at_ms: 149_590 }
    ]);
  });

  it('the time that was promised, or another one', async () => {
    for (const told of ['会尽快回复', '承诺48小时内给方案', '后天给方案']) {
      const checks = await checked('fee-complaint.formal', `账单争议，工单转后台，${told}。`);
      expect([told, wrong(checks)]).toEqual([told, ['promised']]);
    }
    expect(wrong(await checked('broadband-outage.red-light', '断网，已派单装维，明天上午9点上门'))).toEqual([
      'promised'
    ]);
    expect(wrong(await checked('broadband-outage.red-light', '断网，已派单装维，后天上午10点上门'))).toEqual([
      'promised'
    ]);
    const day = await checked('fee-complaint.formal', '账单争议，工单转后台，明天之前给方案。');
    expect(wrong(day)).toEqual([]);
  });
});

describe('what a summary invents is found, with its place', () => {
  const evidence = async (run: string, summary: string) =>
    (await checked(run, summary))
      .filter(({ right }) => !right)
      .map(({ aspect, evidence = [] }) => [aspect, ...evidence.map(({ from, to }) => summary.slice(from, to))]);

  it.each([
    [
      'fee-complaint.formal',
      '账单争议，已退50元，工单转后台，24小时内答复',
      [
        ['sums', '50'],
        ['claims', '已退']
      ]
    ],
    [
      'fee-complaint.formal.en',
      'Bill dispute, refunded 50 yuan, ticket to the back office, 24 hours',
      [
        ['sums', '50'],
        ['claims', 'refunded']
      ]
    ],
    ['fee-complaint.right-bill', '话费疑问，已说明并取消彩铃，已派单', [['claims', '已派单']]],
    ['broadband-outage.red-light', '断网，已修好，另派单装维，明天上午10点上门', [['claims', '已修好']]]
  ] as const)('%s: %s', async (run, summary, expected) => {
    expect(await evidence(run, summary)).toEqual(expected);
  });

  it.each([
    ['fee-complaint.formal', '账单争议，客户要求退200元，未同意；工单转后台，24小时内答复'],
    [
      'fee-complaint.formal.en',
      'Bill dispute. Wanted the bill refunded, not refunded. Ticket to the back office, 24 hours'
    ],
    ['broadband-outage.red-light', '断网，重启后仍未恢复，已派单装维，明天上午10点上门']
  ])('and nothing where it is denied or only wanted. %s: %s', async (run, summary) => {
    expect(await evidence(run, summary)).toEqual([]);
  });
});

describe('personal data has no place in a summary', () => {
  const base = '账单争议，取消视频彩铃并退20元。';
  it.each([
    ['联系电话13700137005', '13700137005'],
    ['电话 137-0013-7005', '137-0013-7005'],
    ['身份证110101199003077758', '110101199003077758'],
    ['服务密码是246810', '密码是246810'],
    ['验证码：8341', '验证码:8341']
  ])('%s', async (added, found) => {
    const summary = base + added;
    const [leak] = (await checked('fee-complaint.good', summary)).filter(({ right }) => !right);
    expect(leak?.aspect).toBe('private');
    expect(leak?.evidence?.map(({ from, to }) => summary.slice(from, to).normalize('NFKC'))).toEqual([found]);
  });

  it('the last digits of a number are none', async () => {
    expect(wrong(await checked('fee-complaint.good', `${base}尾号7005`))).toEqual([]);
  });
});

describe('the codes follow from the call', () => {
  it.each([
    ['fee-complaint.good', 'fee-dispute', 'settled'],
    ['fee-complaint.formal', 'fee-dispute', 'handed-over'],
    ['fee-complaint.not-the-holder', 'fee-dispute', 'not-verified'],
    ['fee-complaint.silent', 'fee-dispute', 'broken-off'],
    ['broadband-outage.red-light', 'broadband', 'handed-over'],
    ['company-line.good', 'new-install', 'transferred']
  ])('%s is %s, %s', async (run, reason, result) => {
    const summary = '账单宽带';
    const right = await checked(run, summary, { reason, result });
    expect(wrong(right)).not.toContain('reason');
    expect(wrong(right)).not.toContain('result');
    const others = await checked(run, summary, { reason: 'enquiry', result: 'none' });
    expect(wrong(others)).toEqual(expect.arrayContaining(['reason', 'result']));
  });

  it('and the limit is the policy’s', async () => {
    expect(wrong(await checked('fee-complaint.good', '账单，取消彩铃退20元', {}, 60_000))).toEqual([]);
    expect(wrong(await checked('fee-complaint.good', '账单，取消彩铃退20元', {}, 60_001))).toEqual(['time']);
  });
});
