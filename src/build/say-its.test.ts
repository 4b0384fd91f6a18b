import { expect, test } from 'vitest';
import { judgeLine, momentOf } from '#coach/say-it';
import { fill } from '#domain/text';
import { playRecorded, recordedRun } from './drills.ts';
import { sayItsOf } from './say-its.ts';

const path = recordedRun('fee-complaint.good');
const played = await playRecorded('fee-complaint', path);
const sayIts = sayItsOf([played]);
const { call } = played;
const own = { agentId: '1024', name: '李明' };

const moments = sayIts.map((sayIt) => {
  const entries = sayIt.entries.map((entry) => ('say' in entry ? { ...entry, say: fill(entry.say, own) } : entry));
  const state = momentOf(call, { ...sayIt, entries });
  const judge = (say: string, parts = sayIt.parts) => judgeLine(call, state, say, parts);
  return { ...sayIt, judge };
});
const momentFor = (clause: string) => moments.find((moment) => moment.clause === clause)!;

test('the lines of a call are cut from it, each with the number left open and two ways to say it', () => {
  const clauses = ['1.1-hotline-greet', '1.2-disclose', '1.2-confirm', '1.2-privacy', '4.1-complaint'];
  expect(moments.map(({ clause }) => clause)).toEqual(expect.arrayContaining(clauses));
  for (const { clause, models, entries } of moments) {
    expect(models.length, clause).toBe(2);
    expect(JSON.stringify([models, entries]), clause).not.toMatch(/1024|李明/);
  }
});

test('every way to say it that is shown passes in its own moment', () => {
  for (const { clause, models, judge } of moments)
    for (const model of models) {
      const { good, missing } = judge(fill(model, own));
      expect({ clause, model, good, missing }).toEqual({ clause, model, good: true, missing: [] });
    }
});

test('a nod says nothing, and half a line only half', () => {
  const { judge, parts } = momentFor('1.2-disclose');
  expect(judge('好的')).toMatchObject({ good: false, missing: parts });
  const half = judge('取消后下个月1号生效。');
  expect(half.missing).not.toContain('effective-time');
  expect(half).toMatchObject({ good: false, missing: expect.arrayContaining(['cancellation-rule']) as string[] });
});

test('a wrong fact, key words, an endless sentence and what is forbidden are no good, and said to be so', () => {
  const { judge } = momentFor('1.2-disclose');
  const wrong = judge('视频彩铃目前每月35元，取消后下个月1号生效，随时可以取消，不收违约金。');
  expect(wrong.meant.map(({ counts }) => counts)).toContain('wrong-fact');
  expect(wrong.good).toBe(false);
  expect(judge('资费，生效时间，取消规则')).toMatchObject({ keyWords: true, good: false });
  expect(judge('这不归我管，您找别人去')).toMatchObject({ good: false });
  expect(judge('这不归我管，您找别人去').meant.some(({ kind }) => kind === 'forbidden')).toBe(true);
  const endless = '您好'.padEnd(80, '我现在就跟您说一下这个视频彩铃目前的资费标准');
  expect(judge(endless)).toMatchObject({ good: false, long: [endless] });
});

test('the customer answers as in any call', () => {
  expect(momentFor('1.1-hotline-greet').judge('您好，工号1024，请讲').replies.join('')).toContain('账单');
});
