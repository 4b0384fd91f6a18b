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

describe('two data asked for with one verb', () => {
  it.each([
    ['您的装机地址和联系电话说一下吧', ['serviceAddress', 'contact']],
    ['您家地址报一下，还有您的联系电话', ['serviceAddress', 'contact']],
    ['装机地址麻烦您说一下，联系电话也报一下', ['serviceAddress', 'contact']],
    ['宽带账号、装机地址您说一下', ['broadbandAccount', 'serviceAddress']],
    ['请您说一下您的地址', ['serviceAddress']]
  ])('%s', (text, data) => expect(found(text)).toEqual(data.map((datum) => `ask-for=${datum}`)));
});

describe('a number to be reached on', () => {
  it.each([
    '电话号码也说一下好联系您',
    '您留个手机号吧方便后面联系您',
    '我是说您的联系电话，手机号多少',
    '请问联系您打哪个号？'
  ])('%s', (text) => expect(found(text)).toEqual(['ask-for=contact']));
});

describe('feeling with the customer over what is down', () => {
  it.each(['上不了网是挺耽误事的', '网断了是挺急人的', '网用不了是挺烦的'])('%s explains nothing', (text) =>
    expect(found(text)).not.toContain('explain-cause')
  );
});

describe('a discount that is over', () => {
  it.each([
    '优惠只到8月31，9月起就是89了',
    '之前每个月给您便宜十块，9月30号就到头了',
    '10块是因为新入网减免9月20号到期了'
  ])('%s explains, and offers none', (text) => {
    expect(found(text)).toContain('explain-cause');
    expect(found(text).filter((it) => it.startsWith('solution'))).toEqual([]);
  });
});

describe('an instruction, or what only asks for patience', () => {
  it.each([
    '您按住开关键数十下再松手',
    '您等着吧，师傅明天一早到',
    '您先坐会儿，三分钟我叫您',
    '您什么都不用弄，等我消息就成',
    '您找家里年轻人帮您看一眼也行',
    '您留个您自己的电话吧，我备注上',
    '您要投诉我也给您登记',
    '不会弄不要紧，我教您',
    '您别急着挂，我给您看完'
  ])('%s is nothing forbidden', (text) => expect(read(text).forbidden.filter(({ sure }) => sure)).toEqual([]));
});
