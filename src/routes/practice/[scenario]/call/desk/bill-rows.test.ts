import { describe, expect, it } from 'vitest';
import { rowsTotal_yuan } from '#scenario/bill-total';
import { compareBills } from './bill-rows.ts';

const bill = {
  month: { zh: '2026 年 10 月', en: 'October 2026' },
  rows: [
    { label: { zh: '畅享套餐月费', en: 'Enjoy plan' }, yuan: 109 },
    { label: { zh: '视频彩铃（10月3日开通）', en: 'video ringtone (on since 3 October)' }, yuan: 20 }
  ],
  last: {
    month: { zh: '2026 年 9 月', en: 'September 2026' },
    rows: [
      { label: { zh: '畅享套餐月费（已减 10 元）', en: 'Enjoy plan, 10 yuan discount' }, yuan: 99 },
      { label: { zh: '漫游包', en: 'roaming pack' }, yuan: 5 }
    ]
  }
};

describe('two bills side by side', () => {
  const [plan, ringtone, roaming] = compareBills(bill);

  it('hold the same item against itself, with what explains the difference', () => {
    expect(plan).toEqual({
      item: { zh: '畅享套餐月费', en: 'Enjoy plan' },
      last: 99,
      now: 109,
      more: 10,
      notes: [{ of: 'last', text: { zh: '已减 10 元', en: '10 yuan discount' } }]
    });
  });

  it('show what is new, and what has gone', () => {
    expect(ringtone).toMatchObject({ item: { en: 'video ringtone' }, now: 20, more: 20 });
    expect(ringtone).not.toHaveProperty('last');
    expect(roaming).toMatchObject({ item: { en: 'roaming pack' }, last: 5, more: -5 });
  });

  it('differ by what their sums differ by', () => {
    const more = compareBills(bill).reduce((sum, item) => sum + item.more, 0);
    expect(more).toBe(rowsTotal_yuan(bill) - rowsTotal_yuan(bill.last));
  });
});
