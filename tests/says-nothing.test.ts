/** A demand on the ticket in which there is nothing to go by is none: the form does not take it, the coach asks for it again, and the card misses it. */
import { assert, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#domain/entry';
import { fold } from '#kernel/fold';
import { apply } from '#kernel/simulation';
import { nextSteps } from '#coach/next-steps';
import { scoreRun } from '#scoring/score';
import { playFile, type PlayedFile } from '../src/cli/play-file';
import { follow, opened } from './led/follow.ts';

const nothing = [
  'x',
  '1',
  '...',
  '。。。',
  '？',
  'asdf',
  'test',
  '测试',
  '嗯嗯',
  '你好',
  '无',
  '不知道',
  '客户有需要',
  'aaaa',
  'n/a',
  'the customer wants something',
  '投诉',
  '客户投诉',
  '来电咨询',
  '客户来电反映问题',
  '有业务需要处理',
  'complaint',
  'Complaint call',
  'customer enquiry',
  'a problem with this request',
  '今天天气不错啊',
  '中午吃了什么呢',
  '祝您生活愉快',
  'lovely weather today',
  'the kids are asleep'
];
const runs = {
  'zh-CN': {
    run: 'fee-complaint.good',
    something: [
      '退费',
      '账单多了',
      '要求说明多出来的费用并退还',
      '视频彩铃取消',
      'refund',
      '多扣费',
      '投诉多扣费',
      '对本月账单有疑问，请核实'
    ]
  },
  en: {
    run: 'fee-complaint.good.en',
    something: [
      'refund',
      'Bill too high',
      'wants the extra charge explained',
      'cancel the ringtone',
      '退费',
      'fee dispute',
      'complaint about the extra charge',
      'ringtone'
    ]
  }
} as const;

const puts = (entry: Entry, field: string): boolean =>
  'do' in entry && entry.do === 'fill-field' && entry.with?.['field'] === field;

describe.each(['zh-CN', 'en'] as const)('of a call in %s', (lang) => {
  let golden: PlayedFile;
  let at: number;
  beforeAll(async () => {
    const played = await playFile('fee-complaint', `tests/runs/${runs[lang].run}.yaml`);
    assert(played.ok);
    golden = played.value;
    at = golden.run.entries.findIndex((entry) => puts(entry, 'demand'));
  });

  const put = (value: string) => {
    const { call, run } = golden;
    const entry = { ...run.entries[at]!, with: { field: 'demand', value } } as Entry;
    return apply(call.simulation, fold(call.simulation, run.entries.slice(0, at), entry.at_ms), entry, entry.at_ms);
  };

  it.each(nothing)('"%s" is refused', (value) => {
    expect(put(value).refused).toBe('says-nothing');
  });

  it.each(runs[lang].something)('"%s" is taken', (value) => {
    expect(put(value).refused).toBeUndefined();
  });

  it('it can be taken back', () => {
    expect(put('').refused).toBeUndefined();
  });

  it('the coach leads back to it, and the card misses it', () => {
    const { call, run } = golden;
    const { state } = put('x');
    const steps = nextSteps(call, state, { canRead: () => true });
    expect(steps).toContainEqual(expect.objectContaining({ is: 'do', control: 'fill-field:demand' }));
    const entries = run.entries.map((entry) =>
      puts(entry, 'demand') ? ({ ...entry, with: { field: 'demand', value: 'x' } } as Entry) : entry
    );
    const card = scoreRun(call, fold(call.simulation, entries, run.until_ms), { record: false });
    const capture = card.findings.find(({ id }) => id === '1.2-capture')!;
    expect(capture.verdict).not.toBe('met');
    expect(card.total).toBeLessThan(100);
  });
});

it.each([
  ['company-line', 'first-try', 'zh-CN', 'transfer', { desk: 'enterprise', reason: 'x' }],
  ['fee-complaint', 'settles', 'en', 'record-unverifiable', { reason: '...' }]
] as const)('a reason in %s, %s, in %s, is in words', async (scenario, variant, lang, act, fields) => {
  const call = await opened(scenario, variant, lang);
  const { entries } = follow(call, 0.4);
  const [first] = entries;
  assert(first);
  const state = fold(call.simulation, [first], first.at_ms + 20_000);
  const done = (given: Record<string, string>) =>
    apply(call.simulation, state, { who: 'agent', do: act, with: given, at_ms: state.now_ms }, state.now_ms).refused;
  expect(done(fields)).toBe('says-nothing');
  expect(done({ ...fields, reason: '不在受理范围' })).toBeUndefined();
});
