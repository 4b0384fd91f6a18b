import { beforeEach, describe, expect, test } from 'vitest';
import { locale } from '#app/locale.svelte';
import { callClauses } from '#machines/call-clauses';
import { limitTasks } from '#domain/terms';
import type { TimerView } from '#contact/view';
import { mostUrgent, readTimer } from './time.ts';

const limit = (more: Partial<TimerView>): TimerView => ({
  clause: '2.1-check-5min',
  to: 'checked',
  next: 'verified',
  kind: 'within',
  is: 'running',
  started_ms: 0,
  limit_ms: 300_000,
  due_ms: 300_000,
  ...more
});
const wait = limit({
  clause: '2.1-wait-3min',
  to: 'asked-recovered',
  next: 'asked-recovered',
  kind: 'wait',
  limit_ms: 180_000,
  due_ms: 180_000
});

beforeEach(() => locale.set('zh-CN'));

describe('a limit in words', () => {
  test('what is left, and what it is left for', () => {
    expect(readTimer(limit({}), 252_000, 25)).toEqual({ fraction: 0.16, tone: 'warn', text: '还剩 0:48 核对身份' });
    locale.set('en');
    expect(readTimer(limit({}), 252_000, 25).text).toBe('0:48 left to verify identity');
  });

  test('of a limit with two things to do, the one that is still to come is named', () => {
    expect(readTimer(limit({ next: 'details-checked' }), 252_000, 25).text).toBe('还剩 0:48 核对业务信息');
    expect(readTimer(limit({ next: 'details-checked' }), 301_000, 25).text).toBe('核对业务信息已超时 1.0 秒');
  });

  test('a deadline empties, a wait that the SOP asks for fills', () => {
    const shares = (timer: TimerView) => [0, 90_000, 179_000].map((at_ms) => readTimer(timer, at_ms, 25).fraction);
    expect(shares(limit({}))).toEqual([...shares(limit({}))].sort((a, b) => b - a));
    expect(shares(wait)).toEqual([...shares(wait)].sort((a, b) => a - b));
    expect(readTimer(wait, 90_000, 25)).toMatchObject({ tone: 'ok', text: '再等 1:30 才能问是否恢复' });
    expect(readTimer(wait, 181_000, 25).text).toBe('已等满，可以问是否恢复了');
  });

  test('kept or missed, by how much', () => {
    expect(readTimer(limit({ is: 'met', met_ms: 47_000 }), 400_000, 25)).toMatchObject({
      tone: 'ok',
      text: '校验用时 0:47'
    });
    const late = limit({ is: 'breached', met_ms: 304_000 });
    expect(readTimer(late, 900_000, 25)).toMatchObject({ tone: 'broken', text: '已完成，晚了 4.0 秒' });
  });

  test('hours are no figures of seconds', () => {
    expect(readTimer(limit({ limit_ms: 7_200_000, due_ms: 7_200_000 }), 0, 25).text).toBe('还剩 2 小时 核对身份');
  });
});

describe('the most urgent limit', () => {
  const greet = limit({ clause: '1.1-hotline-greet', to: 'greeted', next: 'greeted', limit_ms: 3000, due_ms: 3000 });

  test('is the one that is over first and can still be kept', () => {
    expect(mostUrgent([limit({}), greet], 1000)).toBe(greet);
    expect(mostUrgent([limit({}), { ...greet, is: 'breached' }], 4000)?.to).toBe('checked');
  });

  test('a wait comes behind every deadline, and what is hours away presses nobody', () => {
    expect(mostUrgent([wait, limit({})], 0)?.kind).toBe('within');
    expect(mostUrgent([wait], 0)).toBe(wait);
    expect(mostUrgent([limit({ limit_ms: 7_200_000, due_ms: 7_200_000 })], 0)).toBeUndefined();
  });
});

test('every limit that runs in a call says what has to be done, in both languages', () => {
  const ends = callClauses.flatMap(({ timer }) => (timer ? (timer.through ?? [timer.to]) : []));
  expect(ends.length).toBeGreaterThan(3);
  for (const end of ends) expect(Object.values(limitTasks[end] ?? {}), end).toHaveLength(2);
});
