import { afterAll, beforeAll, describe, it, expect } from 'vitest';
import { fold } from '#kernel/fold';
import { openCall } from '#contact/call';
import type { Entry } from '#domain/entry';
import type { RunHeader } from '#contact/log';
import { scoreRun } from '#scoring/score';
import type { Scorecard } from '#scoring/scorecard';
import { playFile, type PlayedFile } from '../src/cli/play-file';

const golden = new Map<string, PlayedFile>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => golden.clear());
beforeAll(async () => {
  for (const name of ['fee-complaint.good', 'fee-complaint.detour', 'broadband-outage.detour']) {
    const played = await playFile(name.split('.')[0]!, `tests/runs/${name}.yaml`);
    if (played.ok) golden.set(name, played.value);
  }
});

/** A golden run with some entries changed: `undefined` drops one, a list puts several in its place. */
function changed(
  name: string,
  change: (entry: Entry, index: number) => Entry | readonly Entry[] | undefined,
  header: Partial<RunHeader> = {}
): Scorecard {
  const { call, run } = golden.get(name)!;
  const entries = run.entries.flatMap((entry, index) => change(entry, index) ?? []);
  const other = openCall(call.caseFile.scenario, call.table.policy, call.table.read, { ...call.header, ...header });
  return scoreRun(other, fold(other.simulation, entries), { record: true });
}

const says = (entry: Entry, part: string) => 'say' in entry && entry.say.includes(part);
const does = (entry: Entry, name: string) => 'do' in entry && entry.do === name;
const finding = (card: Scorecard, id: string) => card.findings.find((it) => it.id === id);
const reword = (from: string, to: string) => (entry: Entry) =>
  'say' in entry && entry.say.includes(from) ? { ...entry, say: entry.say.replace(from, to) } : entry;

describe('a scorecard', () => {
  it('takes one price for another agent’s number: the greeting earns nothing, the wrong fact names it as its cause', () => {
    const card = changed('fee-complaint.good', reword('工号1024', '工号2048'));
    expect(finding(card, '1.1-hotline-greet')).toMatchObject({ verdict: 'missed', points: 0 });
    expect(finding(card, 'x-wrong-fact.agent-id')).toMatchObject({ cause: '1.1-hotline-greet', lost: 0 });
  });

  it('takes points for a wrong fee that is put right later', () => {
    const card = changed('fee-complaint.good', (entry) =>
      says(entry, '目前每月20元')
        ? [{ at_ms: entry.at_ms - 8000, who: 'agent', say: '视频彩铃目前每月15元。' }, entry]
        : entry
    );
    expect(finding(card, '1.2-disclose')?.verdict).toBe('met');
    // Half of its price: it was put right by the trainee.
    expect(finding(card, 'x-wrong-fact.current-fee')).toMatchObject({
      lost: 500,
      verdict: 'violated',
      why: { code: 'part-wrong-here', more: [{ code: 'put-right' }] }
    });
  });

  it('takes no sum or date of an explanation for a wrong fact', () => {
    const text = '查到了，您的优惠是9月30日到期的，月租目前收109元了，视频彩铃是10月3日起生效的。';
    const told = changed('fee-complaint.good', (entry) => (says(entry, '优惠到期') ? { ...entry, say: text } : entry));
    expect(told.findings.filter(({ id }) => id.startsWith('x-wrong-fact'))).toEqual([]);
    const alone = changed('fee-complaint.good', (entry) =>
      says(entry, '目前每月20元')
        ? [{ at_ms: entry.at_ms - 8000, who: 'agent', say: '视频彩铃取消以后10月3日起生效。' }, entry]
        : entry
    );
    expect(finding(alone, 'x-wrong-fact.effective-time')).toMatchObject({ verdict: 'violated' });
  });

  it('loses points for the pretext alone, and breaks a gate when it asks for what is not needed', () => {
    // The customer has something to say to that, too: all behind it comes later.
    const offered_ms = golden.get('fee-complaint.good')!.run.entries.find((entry) => says(entry, '实在抱歉'))!.at_ms;
    const pretext = reword('实在抱歉。', '实在抱歉，我们想为您提供更精准的服务。');
    const alone = changed('fee-complaint.good', (entry) => ({
      ...pretext(entry),
      at_ms: entry.at_ms + (entry.at_ms > offered_ms ? 30_000 : 0)
    }));
    expect(finding(alone, '1.2-pretext')).toMatchObject({ gate: false, lost: 2000 });
    expect(alone.gates).toEqual([]);
    const asked_ms = golden.get('fee-complaint.good')!.run.entries.find((entry) => says(entry, '联系电话'))!.at_ms;
    const asking = changed('fee-complaint.good', (entry) =>
      says(entry, '联系电话')
        ? { ...entry, say: '为了给您提供更精准的服务，请问您的月收入是多少？' }
        : { ...entry, at_ms: entry.at_ms + 30_000 * [asked_ms, offered_ms].filter((ms) => entry.at_ms > ms).length }
    );
    expect(asking.gates.map(({ clause }) => clause)).toEqual(['1.2-pretext']);
    expect(finding(asking, '1.2-minimal')).toMatchObject({ verdict: 'violated', lost: 2000, gate: false });
  });

  it('breaks a gate when business is put through that nobody confirmed', () => {
    const card = changed('fee-complaint.good', (entry) => (says(entry, '是否确认取消') ? undefined : entry));
    expect(card.gates.map(({ clause }) => clause)).toEqual(['1.2-confirm']);
    expect(finding(card, '1.2-confirm')).toMatchObject({ verdict: 'violated', points: 0, lost: 0 });
    expect(card.consequences.map(({ code }) => code)).toContain('acted-unasked');
  });

  it('wants the confirmation again when the terms come after it, and names their lapse as the cause', () => {
    // The customer asks back twice, from when and on which terms; insisting gets a yes all the same.
    const { entries } = golden.get('fee-complaint.good')!.run;
    const asked = entries.find((entry) => says(entry, '是否确认取消'))!;
    const from_ms = entries.find((entry) => says(entry, '目前每月20元'))!.at_ms;
    const later = (entry: Entry) => (entry.at_ms > from_ms ? { ...entry, at_ms: entry.at_ms + 30_000 } : entry);
    const card = changed('fee-complaint.good', (entry) =>
      says(entry, '目前每月20元') ? [0, 20_000].map((ms) => ({ ...asked, at_ms: from_ms + ms })) : later(entry)
    );
    expect(finding(card, '1.2-disclose')).toMatchObject({ verdict: 'missed', deviation: 'out-of-order' });
    expect(finding(card, '1.2-confirm')).toMatchObject({ verdict: 'missed', cause: '1.2-disclose', gate: false });
    expect(card.gates).toEqual([]);
  });

  it('reads a refund that was promised and never entered as not settled', () => {
    const card = changed('fee-complaint.good', (entry) => (does(entry, 'grant-credit') ? undefined : entry));
    expect(finding(card, '5.1-outcome.settled')).toMatchObject({
      verdict: 'missed',
      why: { code: 'promised-not-entered' }
    });
    expect(card.passed).toBe(false);
  });

  it('reads two hundred yuan as beyond authority', () => {
    const card = changed(
      'fee-complaint.good',
      reword('200元超出了我的权限，我没办法答应您。我能做的是', '那我赔偿200元给您。另外再为您')
    );
    expect(finding(card, '3.2-complaint-reasonable.within-authority')).toMatchObject({
      verdict: 'violated',
      gate: false,
      lost: 3000,
      why: { code: 'sum-beyond', values: { most: 50 } }
    });
    // Words that nobody can keep are no gate, and no pass.
    expect(card).toMatchObject({ gates: [], passed: false });
    expect(card.findings.map(({ why }) => why.code)).not.toContain('within-authority');
  });

  it('fails who gives money to somebody whom nobody has verified, the sum being right', () => {
    const { entries } = golden.get('fee-complaint.good')!.run;
    const before_ms = entries.find((entry) => does(entry, 'verify-identity'))!.at_ms - 1000;
    const credit = { at_ms: before_ms, who: 'agent', do: 'grant-credit', with: { yuan: 20 } } as const;
    const card = changed('fee-complaint.good', (entry) =>
      does(entry, 'grant-credit') ? undefined : does(entry, 'verify-identity') ? [credit, entry] : entry
    );
    expect(card.gates.map(({ clause }) => clause)).toEqual(['2.1-identity']);
    expect(card.passed).toBe(false);
  });

  it('fails who gives on the desktop what is beyond authority, said or not', () => {
    const card = changed('fee-complaint.good', (entry) =>
      does(entry, 'grant-credit') ? ({ ...entry, with: { yuan: 200, reason: '补偿' } } as Entry) : entry
    );
    expect(card.gates.map(({ clause }) => clause)).toEqual(['3.2-complaint-reasonable']);
    expect(finding(card, '3.2-complaint-reasonable.within-authority')).toMatchObject({
      verdict: 'violated',
      gate: true,
      lost: 0,
      why: { code: 'granted-beyond', values: { yuan: 200, most: 50 } },
      remedy: { code: 'offer-within' }
    });
    expect(card).toMatchObject({ passed: false, dimensions: { outcome: { score: 30, cap: 30 } } });
    expect(card.total).toBeLessThan(80);
  });

  it('lets nobody pass on key words, however well they are understood', () => {
    const telegraphic: Readonly<Record<string, string>> = {
      非常抱歉给您添麻烦了: '致歉 道歉 核实费用 安抚',
      为了账户安全: '核对身份 短信验证码 念验证码 账户安全',
      您的信息仅用于: '信息仅用于本次业务 严格保密 保护账单 致歉',
      身份核实好了: '身份核实 联系电话 登记 确认',
      帮您查到了: '优惠到期 月租109元 视频彩铃每月20元 10月3日开通 原因说明',
      没有提前跟您说清楚: '致歉 退还视频彩铃20元 方案 确认',
      您的心情我理解: '安抚 200元超出权限 退还20元 取消视频彩铃 方案',
      '好的。视频彩铃': '目前每月20元 下个月1号生效 取消规则 随时订购 资费',
      请问您是否确认: '确认取消视频彩铃 每月减少20元 APP查询 确认',
      您的投诉已处理完毕: '投诉处理完毕 方案退还20元 取消彩铃 满意度'
    };
    const card = changed('fee-complaint.good', (entry) => {
      const key = Object.keys(telegraphic).find((words) => says(entry, words));
      return key === undefined ? entry : { at_ms: entry.at_ms, who: 'agent', say: telegraphic[key]! };
    });
    expect(finding(card, 'x-key-words')).toMatchObject({ verdict: 'violated', why: { code: 'key-words' } });
    expect(card.passed).toBe(false);
    expect(card.dimensions.phrasing.score).toBeLessThan(60);
    expect(
      finding(
        changed('fee-complaint.good', (entry) => entry),
        'x-key-words'
      )
    ).toBeUndefined();
  });

  it('holds a sum that no remedy of the scenario names against one’s authority', () => {
    const card = changed('fee-complaint.good', reword('我能做的是退还20元', '我能做的是给您补偿80元'));
    expect(finding(card, '3.2-complaint-reasonable.within-authority')).toMatchObject({
      verdict: 'violated',
      why: { code: 'sum-beyond', values: { said: expect.stringContaining('80元') as string } }
    });
  });

  it('reads a promise that the process cannot keep as just that', () => {
    const card = changed('fee-complaint.detour', reword('24小时内给出解决方案', '2小时内给出解决方案'));
    expect(finding(card, '3.2-complaint-24h.keepable')).toMatchObject({
      verdict: 'missed',
      why: { code: 'promised-too-soon', values: { said: expect.stringContaining('2小时') as string } }
    });
  });

  it('never takes “as soon as possible” for a time', () => {
    const card = changed('fee-complaint.detour', (entry) =>
      says(entry, '24小时内给出')
        ? { ...entry, say: '很抱歉给您带来不便，我们正在核实情况，会尽快给您解决方案。' }
        : says(entry, '24小时内会有')
          ? undefined
          : entry
    );
    expect(finding(card, '3.2-complaint-tell')?.verdict).toBe('missed');
  });

  it('gives half for a tag that comes after the label', () => {
    const tagged = golden
      .get('fee-complaint.detour')!
      .run.entries.find(
        (entry) => 'do' in entry && entry.do === 'add-tag' && entry.with?.['tag'] === '需业务支撑确认'
      )!;
    const card = changed('fee-complaint.detour', (entry) =>
      entry === tagged
        ? undefined
        : does(entry, 'set-label')
          ? [entry, { ...tagged, at_ms: entry.at_ms + 1000 }]
          : entry
    );
    expect(finding(card, '2.2-ordinary')).toMatchObject({ verdict: 'late', points: 500 });
  });

  it('takes nothing for a label that is wrong, and says which is right', () => {
    const card = changed('fee-complaint.detour', (entry) =>
      does(entry, 'set-label')
        ? { at_ms: entry.at_ms, who: 'agent', do: 'set-label', with: { business: 'request', difficulty: 'none' } }
        : entry
    );
    expect(finding(card, '2.2-label')).toMatchObject({ verdict: 'missed', deviation: 'wrong-value', points: 0 });
  });

  it('reads a wrong number on the ticket as filled in, and as not true', () => {
    const card = changed('broadband-outage.detour', (entry) =>
      'do' in entry && entry.with?.['field'] === 'serviceAddress'
        ? { ...entry, with: { ...entry.with, value: '幸福路81号' } }
        : entry
    );
    expect(finding(card, '1.2-capture')?.verdict).toBe('met');
    expect(finding(card, '5.1-outcome.settled')).toMatchObject({ verdict: 'missed', why: { code: 'field-not-true' } });
    expect(card.consequences.map(({ code }) => code)).toContain('wrong-address');
  });

  it('passes nobody who transfers what is in scope, and wants the reason noted', () => {
    const { entries } = golden.get('fee-complaint.good')!.run;
    const card = changed('fee-complaint.good', (entry, index) =>
      index === 2
        ? { at_ms: entry.at_ms, who: 'agent', do: 'transfer', with: { desk: 'supervisor' } }
        : index > 2
          ? undefined
          : entry
    );
    expect(entries.length).toBeGreaterThan(3);
    expect(card).toMatchObject({ ending: 'transferred', passed: false });
    expect(finding(card, '1.1-hotline-transfer-note')).toMatchObject({ verdict: 'missed', max: 0, lost: 1000 });
    // What is passed on though it is one's own excuses nothing.
    expect(finding(card, '2.1-identity')?.verdict).toBe('missed');
  });

  it('stretches limits by the allowance and switches them off without a trace of infinity', () => {
    const late = (entry: Entry) => (says(entry, '您好，工号') ? { ...entry, at_ms: 5000 } : entry);
    expect(finding(changed('fee-complaint.good', late), '1.1-hotline-greet')?.verdict).toBe('late');
    expect(finding(changed('fee-complaint.good', late, { allowance: 2 }), '1.1-hotline-greet')?.verdict).toBe('met');
    const off = changed('fee-complaint.good', late, { allowance: 'off' });
    expect(finding(off, '1.1-hotline-greet')?.verdict).toBe('met');
    expect(off.record).toBe(false);
    expect(JSON.parse(JSON.stringify(off))).toEqual(off);
  });

  it('counts fresh exams alone for record', () => {
    const same = (entry: Entry) => entry;
    expect(changed('fee-complaint.good', same).record).toBe(true);
    for (const header of [
      { mode: 'assisted' },
      { mode: 'guided' },
      { origin: 'import' },
      { origin: 'fork' }
    ] as const) {
      expect(changed('fee-complaint.good', same, header)).toMatchObject({ record: false, passed: true });
    }
  });

  it('leaves what can be earned to scenario and seed: max is the same whatever is done', () => {
    const max = (card: Scorecard) => Object.values(card.dimensions).map((dial) => dial.max);
    const whole = changed('fee-complaint.good', (entry) => entry);
    expect(max(changed('fee-complaint.good', () => undefined))).toEqual(max(whole));
    expect(max(changed('fee-complaint.good', (entry, index) => (index % 2 ? undefined : entry)))).toEqual(max(whole));
  });

  it('answers in the customer’s language and in sentences that can be followed', () => {
    const english = changed(
      'fee-complaint.good',
      reword('感谢您的来电，祝您生活愉快，再见。', 'Thank you for calling, goodbye.')
    );
    expect(finding(english, '1.1-hotline-language')).toMatchObject({
      verdict: 'partly',
      points: 500,
      deviation: 'wrong-language'
    });
    const long = changed(
      'fee-complaint.good',
      reword('感谢您的来电，', `感谢您的来电${'，我们会一直努力为您提供更好的网络和更好的体验'.repeat(3)}，`)
    );
    expect(finding(long, '1.1-hotline-language')).toMatchObject({
      verdict: 'partly',
      deviation: 'too-long',
      why: { code: 'sentence-too-long', values: { most: 60, unit: { zh: '个字', en: 'characters' } } }
    });
  });
});
