import { expect, test } from 'vitest';
import { dayIn, daysUntil, hourIn, namesDay } from './day-and-hour';

const hour_ms = 3_600_000;

test.each([
  ['今天下午三点', 0, 15],
  ['明天上午十点', 1, 10],
  ['后天上午十点半', 2, 10.5],
  ['明晚七点', 1, 19],
  ['明天三点', 1, 15],
  ['明天中午十二点', 1, 12],
  ['明天十一点', 1, 11],
  ['明天15:30', 1, 15.5],
  ['明天上午9点15分', 1, 9.25],
  ['today at 3 pm', 0, 15],
  ['tomorrow at 10:30 a.m.', 1, 10.5],
  ['at ten the day after tomorrow', 2, 10],
  ['tomorrow at noon', 1, 12],
  ['five tomorrow evening', 1, 17],
  ['tomorrow at nine in the morning', 1, 9],
  ['three in the afternoon, the day after tomorrow', 2, 15],
  ['half past two tomorrow', 1, 14.5],
  ['at half past nine', undefined, 9.5],
  ["ten o'clock tomorrow", 1, 10],
  ['for three tomorrow', 1, 15],
  ['ten a.m. tomorrow', 1, 10],
  ['tomorrow 3', 1, 15],
  ["I'll send one this afternoon", 0, undefined],
  ['hold it for ten seconds', undefined, undefined],
  ['a refund of 18 for this month', undefined, undefined],
  ['今天下午三点师傅就到，明天再给您回访', 0, 15],
  ['明天中午前给您', 1, 12],
  ['今天中午之前', 0, 12],
  ['by noon tomorrow', 1, 12],
  ['before noon', undefined, 12],
  ['by six', undefined, 18],
  ['before two working days are over', undefined, undefined],
  ['24小时内', undefined, undefined],
  ['师傅会提前一小时打电话', undefined, undefined],
  ['明天上门', 1, undefined],
  ['within 24 hours', undefined, undefined]
])('%s', (text, day, hour) => {
  expect([dayIn(text), hourIn(text)]).toEqual([day, hour === undefined ? undefined : hour * hour_ms]);
});

const tuesday = 2;
test.each([
  ['周三上午给您答复', 1],
  ['星期五之前', 3],
  ['礼拜天上门', 5],
  ['周一上午', 6],
  ['本周四', 2],
  ['下周一之前', 6],
  ['下个星期二', 7],
  ['by Friday', 3],
  ['on Monday morning', 6],
  ['this Saturday', 4],
  ['next Monday', 6],
  ['明天给您答复，周五师傅上门', 1],
  ['周五师傅上门，明天给您打电话', 3],
  ['tomorrow at noon', 1]
])('said on a Tuesday, %s is %i days off', (text, days) => {
  expect(namesDay(text)).toBe(true);
  expect(daysUntil(text, tuesday)).toBe(days);
});

test.each(['周二给您答复', '本周一', 'by Tuesday', 'next Friday'])(
  'said on a Tuesday, %s could be two days',
  (text) => {
    expect(namesDay(text)).toBe(true);
    expect(daysUntil(text, tuesday)).toBeUndefined();
  }
);

test.each(['一周一次', '每周三检修', 'every Friday', 'each Monday', '两周之内', 'within a week'])(
  '%s names no day',
  (text) => {
    expect(namesDay(text)).toBe(false);
    expect(daysUntil(text, tuesday)).toBeUndefined();
  }
);
