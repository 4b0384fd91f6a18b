import { expect, test } from 'vitest';
import { everything, fitting, queryOf, wantedIn } from './filter.ts';

const fee = {
  title: { zh: '资费不明投诉', en: 'A bill nobody explained' },
  summary: 'The bill says 129 yuan',
  class: 'complaint',
  channel: 'hotline'
};
const outage = {
  title: { zh: '宽带断网', en: 'Broadband down' },
  summary: 'A red light',
  class: 'fault',
  channel: 'app'
};
const all = [fee, outage];

test('nothing wanted is everything', () => {
  expect(fitting(all, everything)).toEqual(all);
});

test('words are looked for in titles of both languages and in summaries, whatever their case and width', () => {
  expect(fitting(all, { ...everything, text: 'BILL １２９' })).toEqual([fee]);
  expect(fitting(all, { ...everything, text: '断网' })).toEqual([outage]);
});

test('filters add up', () => {
  expect(fitting(all, { ...everything, class: 'complaint', channel: 'app' })).toEqual([]);
});

test('what is wanted survives the address', () => {
  const wanted = { text: '账单 129', class: 'complaint', channel: '' };
  expect(wantedIn(new URLSearchParams(queryOf(wanted)))).toEqual(wanted);
  expect(queryOf(everything)).toBe('');
});
