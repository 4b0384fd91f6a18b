import { describe, expect, it } from 'vitest';
import type { ReadyLine } from '#scenario/scenario';
import { playedWith } from '../testing/played';
import { exampleFor } from './example';

const line = (zh: string, more: Partial<ReadyLine> = {}): ReadyLine => ({ say: { zh, en: zh }, ...more });
const bad = { clause: '1.2-confirm', why: { zh: '不行', en: 'no' } };
const scripts = {
  '1.1-hotline-greet': { zh: '您好，工号{agentId}为您服务', en: 'Hello, agent {agentId} speaking' },
  '1.2-confirm': {
    zh: '请问您是否确认办理{service}业务，资费为{fee}元/月',
    en: 'Do you confirm {service} at {fee} yuan?'
  }
};
const confirm = line('请问您是否确认取消彩铃业务，资费为20元/月吗？');
const offer = line('200元我做不了主，退还20元并取消视频彩铃，您看可以吗？');
const example = (clause: string, ready: Readonly<Record<string, ReadyLine>>, facts = {}) =>
  exampleFor(clause, ['ask-confirmation', 'fee'], playedWith({ policy: { scripts }, ready, facts }))?.zh;

describe('an example of what could have been said', () => {
  it('is the official line where nothing in it is open', () => {
    expect(example('1.1-hotline-greet', { confirm })).toBe('您好，工号1024为您服务');
  });
  it('is else a ready line that says all the parts, in the words of the case', () => {
    const until = ['ask-confirmation', 'fee:20', 'service'];
    expect(example('1.2-confirm', { offer, some: line('确认每月{fee}元吗？', { until }) }, { fee: '20' })).toBe(
      '确认每月20元吗？'
    );
    expect(
      example('1.2-disclose', { offer, some: line('每月{fee}元。', { until }) }),
      'a place left open'
    ).toBeUndefined();
  });
  it('or that is the official one filled in, and none that is only near it', () => {
    expect(example('1.2-confirm', { offer, confirm })).toBe(confirm.say.zh);
    expect(example('1.2-confirm', { offer })).toBeUndefined();
    expect(example('1.2-disclose', { offer, confirm })).toBeUndefined();
  });
  it('is never a bad line, nor one of another case', () => {
    expect(example('1.2-confirm', { confirm: { ...confirm, bad } })).toBeUndefined();
    expect(example('1.2-confirm', { confirm: { ...confirm, if: { variant: ['other'] } } })).toBeUndefined();
    expect(example('1.2-confirm', { confirm: { ...confirm, if: { where: 'care' } } })).toBeUndefined();
  });
});
