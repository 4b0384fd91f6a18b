import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { announcedYears } from '#calendar/years';
import { readCalendarYear } from './calendar';

const library = (file: string) => readFileSync(`node_modules/chinese-days/dist/years/${file}`);
const shipped = (year: number) => announcedYears.find((it) => it.year === year)!;

/** The days of a year, whatever its notice. */
function read(bytes: Uint8Array | string, year: number) {
  const result = readCalendarYear(bytes, 'holidays', year);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

test.each([2024, 2025, 2026])('%i comes to the same from iCalendar in either language and from JSON', (year) => {
  for (const file of [`${year}.ics`, `${year}.en.ics`, `${year}.json`])
    expect(read(library(file), year).holidays, file).toEqual(shipped(year).holidays);
});

test('a file of a year comes to itself, names and notice included', () => {
  for (const year of announcedYears.filter((it) => it.year >= 2025))
    expect(read(JSON.stringify(year), year.year)).toEqual({ ...year });
});

test('as holiday-cn has it, its paper is the source; the last days of December are of the New Year behind them', () => {
  const { holidays, notice } = shipped(2026);
  const days = holidays.flatMap(({ zh, rest, work = [] }) => [
    ...rest.map((date) => ({ name: zh, date, isOffDay: true })),
    ...work.map((date) => ({ name: zh, date, isOffDay: false }))
  ]);
  const more = [...days, { name: '元旦', date: '2026-12-31', isOffDay: true }];
  const came = read(JSON.stringify({ year: 2026, papers: [notice.source], days: more }), 2026);
  expect(came.holidays).toEqual(holidays);
  expect(came.notice).toEqual({ source: notice.source });
});

test('iCalendar by the words of its events, folded lines, a day without an end, and what is only kept', () => {
  const event = (from: string, to: string | undefined, summary: string) =>
    [
      'BEGIN:VEVENT',
      `DTSTART;VALUE=DATE:${from}`,
      ...(to ? [`DTEND;VALUE=DATE:${to}`] : []),
      `SUMMARY:${summary}`,
      'END:VEVENT'
    ].join('\r\n');
  const text = [
    'BEGIN:VCALENDAR',
    event('20270101', undefined, '元旦 休'),
    event('20270205', '20270212', '春\r\n 节（休）'),
    event('20270130', '20270131', '春节（班）'),
    event('20270405', '20270406', '清明节（休）'),
    event('20270501', '20270504', '劳动节（休）'),
    event('20270609', '20270610', '端午节（休）'),
    event('20270915', '20270916', '中秋节（休）'),
    event('20271001', '20271008', '国庆节（休）'),
    event('20270308', '20270309', '妇女节'),
    'END:VCALENDAR'
  ].join('\r\n');
  const { holidays } = read(text, 2027);
  expect(holidays.map(({ en, rest, work }) => [en, rest.length, work])).toEqual([
    ["New Year's Day", 1, undefined],
    ['Spring Festival', 7, ['2027-01-30']],
    ['Tomb-sweeping Day', 1, undefined],
    ['Labour Day', 3, undefined],
    ['Dragon Boat Festival', 1, undefined],
    ['Mid-Autumn Festival', 1, undefined],
    ['National Day', 7, undefined]
  ]);
});

test('what is no calendar, or not the whole of one, is told', () => {
  const codes = (text: string, year = 2026) => readCalendarYear(text, 'f', year).diagnostics.map(({ code }) => code);
  expect(codes('[')).toEqual(['SB0107']);
  expect(codes('holidays')).toEqual(['SB0820']);
  expect(codes('BEGIN:VCALENDAR\nEND:VCALENDAR')).toEqual(['SB0821']);
  expect(codes(JSON.stringify({ holidays: { '2027-01-01': 'x' }, workdays: {} }), 2027)).toEqual(['SB0822']);
});
