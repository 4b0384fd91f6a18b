import { describe, expect, test } from 'vitest';
import { locale } from '#app/locale.svelte';
import { readLimit, type ChartLimit } from './limits.ts';

const hour_ms = 3_600_000;
const limit = (of: Partial<ChartLimit>): ChartLimit => ({
  clause: '3.1-tech-24h',
  title: { zh: '上门时限', en: 'Visit on site' },
  from_ms: 0,
  due_ms: 24 * hour_ms,
  is: 'running',
  ...of
});

describe('a limit beside the chart', () => {
  test('says what is left: by minutes, near its end by seconds', () => {
    locale.set('en');
    expect(readLimit(limit({}), 6 * hour_ms)).toEqual({ fraction: 0.75, tone: 'ok', text: '18 h left' });
    expect(readLimit(limit({}), 6 * hour_ms + 1).text).toBe('18 h left');
    expect(readLimit(limit({ is: 'warned' }), 24 * hour_ms - 90_000)).toMatchObject({
      tone: 'warn',
      text: '1 min 30 s left'
    });
    locale.set('zh-CN');
    expect(readLimit(limit({}), 6 * hour_ms).text).toBe('还剩 18 小时');
  });

  test('says by how much it is over, also before its breach is written down', () => {
    locale.set('en');
    const over = { fraction: 0, tone: 'broken', text: '2 h over' };
    expect(readLimit(limit({ is: 'broken' }), 26 * hour_ms)).toEqual(over);
    expect(readLimit(limit({ is: 'warned' }), 26 * hour_ms)).toEqual(over);
  });

  test('stands while it is paused, and as long as nobody knows its end', () => {
    locale.set('en');
    expect(readLimit(limit({ is: 'paused' }), 12 * hour_ms)).toEqual({
      fraction: 0.5,
      tone: 'neutral',
      text: 'paused'
    });
    // What it was due at has passed while one waited.
    expect(readLimit(limit({ is: 'paused' }), 30 * hour_ms)).toEqual({ fraction: 0, tone: 'neutral', text: 'paused' });
    expect(readLimit(limit({ due_ms: Infinity }), 1)).toEqual({ fraction: 1, tone: 'neutral', text: 'no end set yet' });
  });

  test('that may yet end on another day says so, whatever stands of it', () => {
    locale.set('en');
    expect(readLimit(limit({ provisional: true }), 6 * hour_ms).text).toBe('18 h left (provisional)');
    expect(readLimit(limit({ provisional: true, is: 'broken' }), 26 * hour_ms).text).toBe('2 h over (provisional)');
    locale.set('zh-CN');
    expect(readLimit(limit({ provisional: true }), 6 * hour_ms).text).toBe('还剩 18 小时（暂定）');
  });
});
