import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyDifferences } from '#analysis/policy-differences';
import { withValueAt } from '#formats/value-at';
import { amountsIn } from './inside/amounts';
import { oldNumbers } from './old-numbers';

const shipped = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as unknown;

describe('amounts in a text', () => {
  const named = (text: string) => amountsIn(text).map(({ from, to }) => text.slice(from, to));
  test.each<[string, readonly string[]]>([
    ['预计2小时内反馈进展', ['2小时']],
    ['预计两个小时内反馈进展', ['两个小时']],
    ['You will have news within two hours.', ['two hours']],
    ['the 2-hour rule, not the 24-hour one', ['2-hour', '24-hour']],
    ['十五分钟后再打，三十秒就好', ['十五分钟', '三十秒']],
    ['一个工作日内答复', ['一个工作日']],
    ['within 3 working days', ['3 working days']],
    ['半小时内', ['半小时']],
    ['within half an hour', ['half an hour']],
    ['最多给您减免30元', ['30元']],
    ['工号1024为您服务，第2次来电', []],
    ['nothing at all', []]
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});

describe('texts that still name the old number', () => {
  const found = (path: readonly string[], to: unknown) => {
    const draft = withValueAt(shipped, path, to);
    return oldNumbers(policyDifferences(shipped, draft), draft, []);
  };
  const quotes = (all: ReturnType<typeof found>) =>
    all.flatMap(({ texts }) => texts.map(({ text, from, to, near }) => `${near ? '' : '? '}${text.slice(from, to)}`));

  test('of a promise that an official line makes: with its place, in both languages', () => {
    const all = found(['limits', '3.2-complaint-24h'], '12h');
    expect(all[0]).toMatchObject({ before: { zh: '24 小时' }, after: { en: '12 hours' } });
    const line = all[0]!.texts.find(({ text }) => text.includes('将在24小时内'));
    expect(line).toMatchObject({
      lang: 'zh',
      near: true,
      place: { zh: expect.stringContaining('规范话术') as string }
    });
    expect(all[0]!.texts.some(({ lang, text }) => lang === 'en' && text.includes('within 24 hours'))).toBe(true);
  });

  test('of the two-hour rule: the words that a line takes its time from', () => {
    expect(quotes(found(['limits', '2.2-ordinary-2h'], '1h'))).toContain('? 2小时');
  });

  test('of a wait: what the official line, the scorecard and the coach say', () => {
    const places = found(['limits', '2.1-wait-3min'], '5min').flatMap(({ texts }) =>
      texts.map(({ place }) => place.zh)
    );
    expect(places).toEqual(expect.arrayContaining(['计分项', '提示']));
    expect(places.some((it) => it.startsWith('规范话术'))).toBe(true);
  });

  test('none of what takes its number from the policy, nor of what no text names', () => {
    expect(found(['limits', '1.1-hotline-greet'], '5s')).toEqual([]);
    // 2.1-restart says how long the wait is by the limit itself.
    const clauses = found(['limits', '2.1-wait-3min'], '5min').flatMap(({ texts }) => texts);
    expect(clauses.filter(({ place }) => place.zh.startsWith('条款'))).toEqual([]);
    expect(found(['late'], 25)).toEqual([]);
  });
});
