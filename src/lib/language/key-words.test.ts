import { describe, expect, test } from 'vitest';
import { isUnseen, readCorpus } from '../../../tests/tools/understanding/corpus';
import { partNames } from '#domain/terms';
import { keyWordsIn, keyWordsOnly } from './key-words';
import { normalise } from './inside/normalise';
import { loadSources } from './testing/load';

/** Names of products, plans, desks, causes and remedies, as the lexicon lists them, without brackets and gaps. */
const names = loadSources()
  .flatMap((source) => Object.values(source.names ?? {}).flatMap((byId) => Object.values(byId).flat()))
  .map(String)
  .filter((name) => /^[\u4e00-\u9fff]{2,4}$/.test(name) && !/[的了您我在是有这那请什几好来]/.test(name));

/** Headings of the SOP: what the parts are called. */
const headings = {
  zh: Object.values(partNames)
    .map(({ zh }) => zh)
    .filter((name) => /^[\u4e00-\u9fff]{2,4}$/.test(name) && !/[已再可请在]/.test(name)),
  en: 'apology verify check bill refund cancel confirm effective reorder agent identity password service complaint escalate transfer restart modem visit solution satisfied'.split(
    ' '
  )
};

/** Lists of key words, made of what there is: one heading after another with a product, a sum and a date among them. */
function lists(parts: readonly string[], more: readonly string[], separators: readonly string[]): readonly string[] {
  return Array.from({ length: 48 }, (_, i) => {
    const words = [0, 1, 2, 3].map((k) => parts[(i * 5 + k * 7) % parts.length]!);
    words.splice(2, 0, more[(i * 3) % more.length]!);
    return words.join(separators[i % separators.length]);
  });
}

describe('a list of key words is no speech', () => {
  const chinese = lists(
    headings.zh,
    [...names, '退20元', '下月1号生效', '工号1024'],
    [' ', '，', '、', '/', '；', ' + ']
  );
  const english = lists(headings.en, ['20 yuan', 'next month', 'ringback', 'plan'], [' ', ', ', ' / ', '; ']);
  test.each([...chinese, ...english])('%s', (text) => expect(keyWordsOnly(text)).toBe(true));

  test.each([
    '致歉 核实 退20元 下月1号生效 可重新订购 确认',
    '您好 工号1024 服务密码 视频彩铃 10月3日 退费',
    '抱歉，核实账单，退20元，下月1日生效，确认',
    '道歉核实退费下月生效可重新订购确认满意',
    'apology verify refund 20 yuan effective next month reorder confirm',
    'sorry, checking bill, refund 20, effective 1st, confirm'
  ])('%s', (text) => expect(keyWordsOnly(text)).toBe(true));
});

describe('what one says to somebody is speech', () => {
  test.each([
    '',
    '好的',
    '您好，工号1024，请讲',
    '稍等',
    '每月20，下月1日失效，本月照扣，可再订',
    '本月剩余：国内流量2.35GB，语音88分钟。',
    '退您20元，下月1号生效，您看可以吗',
    'Twenty less per month. Confirm?',
    'Account reinstated, bar lifted, calls work.',
    'Good morning, agent 1024.',
    "I'll verify the bill, refund the fee and confirm the cancellation"
  ])('%s', (text) => expect(keyWordsOnly(text)).toBe(false));

  test('as is every line of the corpus', () => {
    const wrong = readCorpus('tests/utterances').filter(({ text }) => keyWordsOnly(text));
    // A line of the unseen third stands in no report.
    expect(wrong.map(({ id, text }) => (isUnseen(text) ? id : text))).toEqual([]);
  });
});

test('the evidence is every piece of the line, once', () => {
  const { bare, bound } = keyWordsIn('致歉，核实，退20元，我帮您确认');
  expect(bare).toEqual(['致歉', '核实', '退20元']);
  expect(bound).toEqual(['我帮您确认']);
});

test('it takes no longer than the line is long', () => {
  const text = '致歉 核实 退20元 '.repeat(20_000);
  const begun = performance.now();
  keyWordsIn(text);
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(normalise(text).words.length).toBeGreaterThan(20_000);
});
