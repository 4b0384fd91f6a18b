import { describe, expect, it } from 'vitest';
import { makeReader } from './read';
import { loadLexicon } from './testing/load';

/** The rules alone: what was learned has tests of its own. */
const read = makeReader({ ...loadLexicon(), votes: new Map() });

/** What is surely found in a line, with values. */
function found(text: string): string[] {
  const { parts, talk } = read(text);
  return [...parts, ...talk]
    .filter(({ sure }) => sure)
    .map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
}

describe('numbers as they are said', () => {
  it.each([
    ['二零九五 二零九五号为您服务', 'agent-id=2095'],
    ['每个月五十九二十个G', 'plan-contents=20GB'],
    ['您这个月还剩三个半G', 'remaining=3.5GB'],
    ['目前月租是三块五', 'current-fee=3.5'],
    ['您目前每分钟一毛九', 'current-fee=0.19'],
    ['目前月租是一块九毛九', 'current-fee=1.99'],
    ['一共六块钱 您现在用的是八块钱的那个套餐', 'current-fee=8'],
    ['您目前是一百二十八那档', 'current-fee=128'],
    ['您现在有八块钱的基本月租', 'current-fee=8'],
    ['8块保号', 'fee=8']
  ])('%s: %s', (text, hit) => expect(found(text)).toContain(hit));

  it.each(['这里是100XX热线，工号2067', '这里是10086，工号2067', '您好10010客服，工号2067'])(
    'the number of the hotline is no agent: %s',
    (text) => {
      expect(found(text).filter((hit) => hit.startsWith('agent-id'))).toEqual(['agent-id=2067']);
    }
  );
  it('a bill is no fee', () => expect(found('您这边的账单是129').join()).not.toContain('fee'));
});

describe('what is promised', () => {
  it.each([
    '行行行200就200',
    '好吧 两百就两百',
    '包在我身上',
    '没问题给您赔200',
    '那就200吧，我给您补',
    '钱一分不少给您'
  ])('a yielded sum and a blanket promise: %s', (text) => {
    expect(found(text).some((hit) => hit.startsWith('solution'))).toBe(true);
  });
  it.each(['之前给您减过10块', '上次同事给您退了三十', '您的意思是退三个月'])(
    'not the past, nor what is wanted: %s',
    (text) => expect(found(text).join()).not.toContain('solution')
  );
  it('news in two hours is no solution', () =>
    expect(found('两小时之内给您回个准信儿')).toEqual(['progress-eta=7200000']));
});

describe('what only sounds like it', () => {
  it.each([
    ['三分钟到了，恢复了吗', ['check-recovered']],
    ['我们等三分钟', ['wait-3min=180000']],
    ['您说光猫亮红灯', []],
    ['查到了', []],
    ['去年就订上啦', []],
    ['我正在查您那边是不是有故障', ['verifying']],
    ['我现在就帮您查一下这笔费用', ['verifying']],
    ['我现在就为您核实多出来的费用', ['verifying']],
    ['流量提升至40G', ['upgrade-option']],
    ['您当前套餐包含20G流量，剩余3.5G', ['plan-contents=20GB', 'remaining=3.5GB']]
  ])('%s', (text, hits) => expect(found(text)).toEqual(hits));
});

describe('a negation does not reach over a courtesy', () => {
  it('不客气还有其他问题吗', () => expect(found('不客气还有其它问题吗')).toContain('offer-help'));
});
