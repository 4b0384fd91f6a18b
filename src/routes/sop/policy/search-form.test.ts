import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyForm } from '#formats/policy-form';
import { policyNames } from '#formats/policy-names';
import type { PolicyFile } from '#machines/policy';
import { searchForm } from './search-form';

const shipped = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as PolicyFile;
const form = policyForm(shipped, shipped);
const names = policyNames([shipped]);
const fieldsOf = (some: typeof form) => some.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields));
const found = (question: string) => fieldsOf(searchForm(form, question, names)).map(({ id }) => id);

test.each([
  ['2.2-ordinary-2h', 'limits/2.2-ordinary-2h'],
  ['preliminary', 'limits/2.2-ordinary-2h'],
  ['属地装维团队', 'teams/field'],
  ['48h', 'limits/3.3-overdue-complaint'],
  ['48 小时', 'limits/3.3-overdue-complaint'],
  ['48 hours', 'limits/3.3-overdue-complaint'],
  ['工作日历', 'calendar/hours/from'],
  ['投诉 2 小时', 'limits/3.2-complaint-2h'],
  ['投诉2小时', 'limits/3.2-complaint-2h'],
  ['complaint 2 hours', 'limits/3.2-complaint-2h'],
  ['2 hours complaint', 'limits/3.2-complaint-2h'],
  ['when does an angry customer get a first contact', 'limits/3.2-complaint-2h']
])('“%s” finds %s, in titles, clauses and values with their units', (question, id) => {
  expect(found(question)).toContain(id);
});

test('what has all that is wanted comes alone', () => {
  const both = found('投诉 2 小时');
  expect(both.length).toBeLessThan(found('投诉').length);
  expect(both).not.toContain('limits/3.2-complaint-24h');
  expect(both).not.toContain('limits/2.2-ordinary-2h');
});

test('nothing is found by what nothing is about, and all by nothing', () => {
  expect(found('no such thing anywhere')).toEqual([]);
  expect(found('投诉 火星人')).toEqual([]);
  expect(found(' ')).toHaveLength(fieldsOf(form).length);
});
