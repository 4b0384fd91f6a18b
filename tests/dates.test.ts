import { readdirSync } from 'node:fs';
import { afterAll, assert, describe, it, test, expect } from 'vitest';
import { openCall } from '#contact/call';
import { callOn, callOpens } from '#domain/call-time';
import { dateFrom, dateText } from '#domain/date-text';
import { lifeText } from '#debrief/life-text';
import { fold } from '#kernel/fold';
import { instantiateCase } from '#scenario/case-instance';
import { scoreRun } from '#scoring/score';
import { followThrough } from '#simulation/follow-through';
import { isLater } from './led/later-contacts';
import { playOnce } from './led/play-once.ts';
import { sample } from './tools/sample.ts';

/** A call may come on any day and at any time: what is scored, and what becomes of its ticket, depends on what was done. */
const good = readdirSync('tests/runs').filter((name) =>
  /\.(good|vip|red-light|had-enough|formal)(\.en)?\.yaml$/.test(name)
);

/** Days on which something is different, and why. */
const days = {
  '2026-11-27': 'a Friday',
  '2026-11-28': 'a Saturday',
  '2026-11-29': 'a Sunday',
  '2026-09-30': 'the day before a week off',
  '2026-10-10': 'a Saturday that is worked',
  '2026-12-31': 'the last day that was announced',
  '2027-01-01': 'a holiday of a year that was not',
  '2027-01-04': 'its first working day',
  '2027-02-05': 'the first of four days off by statute',
  '2028-02-29': 'a leap day'
};

/** What a file comes to on a plain day. */
const plainDays = new Map<string, ReturnType<typeof playedAt>>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => plainDays.clear());

async function playedAt(file: string, opensAt: string) {
  const found = await playOnce(file);
  assert(found.ok);
  const { call, run } = found.value;
  const { table, header, caseFile } = call;
  const then = openCall(caseFile.scenario, table.policy, table.read, { ...header, opensAt });
  const state = fold(then.simulation, run.entries, run.until_ms);
  const life = followThrough(then, run.entries, state);
  assert(life.ok);
  return { call: then, state, life: life.value, card: scoreRun(then, state, { record: false }) };
}

function onPlainDay(file: string): ReturnType<typeof playedAt> {
  const known = plainDays.get(file) ?? playedAt(file, callOpens);
  plainDays.set(file, known);
  return known;
}

describe.each(sample(good, 4))('%s', (file) => {
  afterAll(() => plainDays.delete(file));

  it('scores the same on any day, and its ticket ends as on a plain one', async () => {
    const plain = await onPlainDay(file);
    for (const [day, why] of Object.entries(days)) {
      const { life, card } = await playedAt(file, callOn(day));
      expect(card.total, why).toBe(plain.card.total);
      // Of a later contact no life is told.
      if (isLater(file)) continue;
      expect([life.end, life.rating, life.notes.map(({ code }) => code)], `${day}, ${why}`).toEqual([
        plain.life.end,
        plain.life.rating,
        plain.life.notes.map(({ code }) => code)
      ]);
      const wrong = life.facts.filter(({ kind }) => ['breached', 'irregular', 'refused'].includes(kind));
      const before = plain.life.facts.filter(({ kind }) => ['breached', 'irregular', 'refused'].includes(kind));
      expect(
        wrong.map(({ clause, text }) => `${clause} ${text.en}`),
        `${day}, ${why}`
      ).toEqual(before.map(({ clause, text }) => `${clause} ${text.en}`));
    }
  });
  it.each(['00:20', '08:05', '17:50', '20:40', '23:55'])(
    'scores the same at %s, and its ticket ends',
    async (clock) => {
      const plain = await onPlainDay(file);
      const { life, card } = await playedAt(file, `2026-11-25 ${clock}`);
      expect(card.total).toBe(plain.card.total);
      if (!isLater(file)) expect(life.end).toBe(plain.life.end);
    }
  );
});

test('a due time in a year that was not announced says so in the debrief, too', async () => {
  const due = async (day: string) => {
    const { life, call } = await playedAt('refund-missing.had-enough.yaml', callOn(day));
    const fact = life.facts.find(({ kind, clause }) => kind === 'started' && clause === '3.1-biz-1d');
    assert(fact);
    return { fact, text: lifeText(fact, life.spec, call.table.policy) };
  };
  const [provisional, certain] = [await due('2027-01-04'), await due('2026-11-24')];
  expect(provisional.fact.provisional).toBe(true);
  expect([provisional.text.zh, provisional.text.en]).toEqual([
    `${certain.text.zh}（暂定）`,
    `${certain.text.en} (provisional)`
  ]);
  expect(certain.fact).not.toHaveProperty('provisional');
});

test('a date that is told from a day', () => {
  const on = (text: string, date = '2026-11-24') => dateFrom(text, date);
  expect([on('month-1'), on('month-1-03'), on('month+6'), on('day-3')]).toEqual([
    '2026-10',
    '2026-10-03',
    '2027-05',
    '2026-11-21'
  ]);
  expect([
    on('month-2-31'),
    on('month-2-31', '2027-04-01'),
    on('month-1', '2027-01-31'),
    on('day-3', '2027-01-01')
  ]).toEqual(['2026-09-30', '2027-02-28', '2026-12', '2026-12-29']);
  for (const other of ['months-1', 'month', 'day3', 'month-1-3', '2026-10', 'video-ringtone'])
    expect(on(other)).toBe(other);
});

describe('what a scenario says of dates', () => {
  it.each(Object.keys(days))('is told from the day of the call: %s', async (day) => {
    const { call } = await playedAt('fee-complaint.good.yaml', callOn(day));
    const { facts, desk } = call.caseFile;
    const month = (text: string) => dateText(dateFrom(text, day))!.zh;
    expect(desk.bill!.month.zh).toBe(month('month-1'));
    expect(desk.bill!.last!.month.zh).toBe(month('month-2'));
    expect(facts['ended']).toBe(month('month-2-31'));
  });
  it('is that of the scenario, where it fixes the day', async () => {
    const { call } = await playedAt('fee-complaint.good.yaml', callOpens);
    const fixed = { ...call.caseFile.scenario, opensAt: '2026-05-06 09:30' };
    expect(instantiateCase(fixed, 1, 'en', callOn('2027-01-04'))).toMatchObject({
      opensAt: '2026-05-06 09:30',
      facts: { billMonth: 'April 2026' }
    });
  });
});
