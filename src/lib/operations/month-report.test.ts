import { describe, expect, test } from 'vitest';
import { isFirstContactResolved, isProvisional, Matters } from './first-contact';
import { monthReport } from './month-report';
import { percentOf, rateText } from './rate';
import type { TicketRecord } from './record';
import { at, record, shippedPolicy } from './testing/samples';

const { operations } = shippedPolicy();
const week_ms = operations.noRepeatWithin_ms;
const now = at('2026-12-01 09:00');
const november = (records: readonly TicketRecord[]) => monthReport('2026-11', records, operations, now);
const several = (count: number, changed: (at: number) => Partial<TicketRecord>) =>
  Array.from({ length: count }, (_, n) => record({ id: `T${n}`, customer: `C${n}`, ...changed(n) }));

describe('首解率: first-contact resolution', () => {
  const solved = record({ firstContactResolved: true });
  const again = (openedAt_ms: number, changed: Partial<TicketRecord> = {}) =>
    record({ id: 'T2', firstContactResolved: true, openedAt_ms, ...changed });
  const resolved = (it: TicketRecord, ...others: readonly TicketRecord[]) =>
    isFirstContactResolved(it, new Matters([it, ...others]), week_ms);

  test('is not what was not solved on first contact, or became a work order', () => {
    expect(resolved(solved)).toBe(true);
    expect(resolved(record({ firstContactResolved: false }))).toBe(false);
    expect(resolved(record())).toBe(false);
  });
  test('is undone by a repeat up to the last instant of the seventh day, not behind it', () => {
    expect(resolved(solved, again(solved.openedAt_ms + week_ms))).toBe(false);
    expect(resolved(solved, again(solved.openedAt_ms + week_ms + 1))).toBe(true);
  });
  test('is not undone by another matter or another customer', () => {
    expect(resolved(solved, again(solved.openedAt_ms + 1, { matter: 'bill' }))).toBe(true);
    expect(resolved(solved, again(solved.openedAt_ms + 1, { customer: 'C2' }))).toBe(true);
  });
  test('is never that of the repeat itself', () => {
    expect(resolved(again(solved.openedAt_ms + 1), solved)).toBe(false);
    expect(resolved(again(solved.openedAt_ms + week_ms + 1), solved)).toBe(true);
  });
  test('could be undone until the seven days are over', () => {
    expect(isProvisional(solved, week_ms, solved.openedAt_ms + week_ms)).toBe(true);
    expect(isProvisional(solved, week_ms, solved.openedAt_ms + week_ms + 1)).toBe(false);
    expect(isProvisional(record(), week_ms, solved.openedAt_ms)).toBe(false);
  });
});

describe('5.2-channel: by channel', () => {
  const wechat = (count: number, complaints: number) =>
    november(several(count, (n) => ({ channel: 'wechat', class: n < complaints ? 'complaint' : 'request' })))
      .channels[3]!;

  test('has every channel of the SOP, with 受理量, 首解率 and 投诉率', () => {
    const { channels } = november([
      record({ firstContactResolved: true }),
      record({ id: 'T2', class: 'complaint', customer: 'C2' })
    ]);
    expect(channels.map(({ channel }) => channel)).toEqual(['hall', 'hotline', 'app', 'wechat', 'kiosk']);
    expect(channels[1]).toEqual({
      channel: 'hotline',
      received: 2,
      firstContact: { count: 1, of: 2 },
      complaints: { count: 1, of: 2 },
      high: false,
      causes: []
    });
  });
  test('finds a channel of many complaints from the percent of the policy on', () => {
    expect(wechat(10, 2).high).toBe(true);
    expect(wechat(11, 2).high).toBe(false);
  });
  test('counts what is wrong with it, the most frequent first, and nothing that the policy does not know', () => {
    const causes = ['unclear-steps', 'hard-entry', 'hard-entry', 'no-such'];
    const { channels } = november(several(4, (n) => ({ channel: 'app', channelCause: causes[n]! })));
    expect(channels[2]!.causes.map(({ id, count }) => [id, count])).toEqual([
      ['hard-entry', 2],
      ['unclear-steps', 1]
    ]);
  });
  test('finds none with too few tickets to tell', () => expect(wechat(4, 4).high).toBe(false));
  test('finds none without a ticket', () => expect(wechat(0, 0)).toMatchObject({ received: 0, high: false }));
});

describe('5.2-business: by business', () => {
  test('counts causes and points of dispute, the most frequent first, and finds those of which there are enough', () => {
    const records = [
      ...several(3, () => ({ cause: 'modem-ageing' })),
      ...several(4, (n) => ({ id: `X${n}`, cause: 'cable-cut' })),
      record({ id: 'Y', business: 'fee-dispute', class: 'complaint', dispute: 'fee-misread' })
    ];
    const { businesses, findings } = november(records);
    expect(businesses.map(({ business }) => business)).toEqual(['broadband', 'fee-dispute']);
    expect(businesses[0]!.causes).toEqual([
      { id: 'cable-cut', count: 4, found: true },
      { id: 'modem-ageing', count: 3, found: true, action: 'modem-swap' }
    ]);
    expect(businesses[1]!.disputes).toEqual([{ id: 'fee-misread', count: 1, found: false, action: 'plain-fees' }]);
    expect(findings.filter(({ clause }) => clause === '5.2-business').map(({ id }) => id)).toEqual([
      '2026-11/business/broadband/cable-cut',
      '2026-11/business/broadband/modem-ageing'
    ]);
  });
});

describe('5.2-person: by person', () => {
  test('counts first contacts for whoever took them, ratings and overdue tickets for whoever was in charge', () => {
    const people = { agent: '1024', field: '2001' } as const;
    const { persons } = november(several(3, () => ({ people, rating: 4, overdue: true, breaches: ['3.1-tech-24h'] })));
    expect(persons).toEqual([
      {
        person: '1024',
        tickets: 0,
        firstContact: { count: 0, of: 3 },
        satisfied: { count: 0, of: 0 },
        overdue: 0,
        weak: ['first-contact'],
        amiss: [],
        trainings: ['common-faults']
      },
      {
        person: '2001',
        tickets: 3,
        firstContact: { count: 0, of: 0 },
        satisfied: { count: 0, of: 3 },
        overdue: 3,
        weak: ['rating', 'overdue'],
        amiss: ['3.1-tech-24h'],
        trainings: ['common-faults', 'time-limits']
      }
    ]);
  });
  test('calls nobody weak in percent with too few tickets to tell, and plans no training for who is not weak', () => {
    const [person] = november(several(2, () => ({ rating: 4, breaches: ['2.1-check-5min'] }))).persons;
    expect(person).toMatchObject({ weak: [], amiss: ['2.1-check-5min'], trainings: [] });
  });
});

test('5.2: a month has the tickets that were opened in it, in Shanghai', () => {
  const opened = ['2026-10-31 23:59:59', '2026-11-01 00:00', '2026-11-30 23:59:59', '2026-12-01 00:00'];
  expect(
    november(opened.map((time, n) => record({ id: `T${n}`, customer: `C${n}`, openedAt_ms: at(time) }))).received
  ).toBe(2);
});

test('a rate is told in percent to one decimal, and not at all of nothing', () => {
  expect(percentOf({ count: 1, of: 3 })).toBe(33.3);
  expect(percentOf({ count: 0, of: 0 })).toBeUndefined();
  expect(rateText({ count: 3, of: 8 })).toBe('3/8 (37.5%)');
  expect(rateText({ count: 0, of: 0 })).toBe('–');
});
