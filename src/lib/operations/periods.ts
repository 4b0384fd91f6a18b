import { assert } from '#domain/assert';
import { dateOf, dayOf, parseDate, startOf } from '#calendar/dates';

/** Calendar month in Shanghai: `2026-11`. */
export type Month = string;
/** Calendar quarter in Shanghai: `2026-Q4`. */
export type Quarter = string;

export function monthOf(at_ms: number): Month {
  return dateOf(dayOf(at_ms)).slice(0, 7);
}

/** Checks that a text is a month of this century or the next; anything else is a mistake in a date. */
export function isMonth(text: string): boolean {
  return text >= '2000-01' && text < '2200-01' && parseDate(`${text}-01`) !== undefined;
}

export function startOfMonth(month: Month): number {
  const day = parseDate(`${month}-01`);
  assert(day !== undefined, 'a month such as 2026-11', month);
  return startOf(day);
}

export function monthAfter(month: Month, by = 1): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + number - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export function quarterOf(at_ms: number): Quarter {
  const [year, number] = monthOf(at_ms).split('-').map(Number) as [number, number];
  return `${year}-Q${Math.ceil(number / 3)}`;
}

export function startOfQuarter(quarter: Quarter): number {
  return startOfMonth(monthAfter(lastMonthOf(quarter), -2));
}

/** Returns the instant at which the next quarter begins. */
export function endOfQuarter(quarter: Quarter): number {
  return startOfMonth(monthAfter(lastMonthOf(quarter)));
}

function lastMonthOf(quarter: Quarter): Month {
  const [year, number] = quarter.split('-Q').map(Number) as [number, number];
  return monthAfter(`${year}-01`, number * 3 - 1);
}

/** Maximum months one log may span: five years; more is a mistake in a date. */
export const mostMonths = 60;
