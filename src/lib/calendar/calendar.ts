import { report } from '#diagnostics/catalogue/calendar';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { WorkingHours } from '#domain/working-hours';
import { dateOf, isWeekday, startOf, yearOf, type Day } from './dates';
import { exceptionOf, isKnown, knownYears } from './inside/mainland';

const minute_ms = 60_000;

/** A stretch of time, half-open. */
export interface Interval {
  readonly from_ms: number;
  readonly to_ms: number;
}

/** What a day is: when it is worked, or why it is not. */
export type DayKind = { readonly works: Interval } | { readonly rests: Text };

/**
 * The working hours of an operator in Shanghai: Monday to Friday, but for the holidays and make-up workdays of mainland China, and
 * for what the policy says of single days.
 */
export class Calendar {
  constructor(readonly hours: WorkingHours) {}

  /** True if a day is worked. SB0801 for a year whose holidays nobody has told: they are announced, not computed. */
  kindOf(day: Day): Result<DayKind> {
    const { days, years, opens_min, closes_min } = this.hours;
    const date = dateOf(day);
    const told = Object.hasOwn(days, date) ? days[date] : undefined;
    const year = yearOf(day);
    if (told === undefined && !isKnown(year) && !years.includes(year)) return bad(unknown(year));
    const exception = told === undefined ? exceptionOf(date) : undefined;
    const works = told ? told === 'work' : (exception?.works ?? isWeekday(day));
    if (!works) return good({ rests: told ? byPolicy : exception ? { zh: exception.zh, en: exception.en } : weekend });
    const start_ms = startOf(day);
    return good({ works: { from_ms: start_ms + opens_min * minute_ms, to_ms: start_ms + closes_min * minute_ms } });
  }
}

const weekend: Text = { zh: '周末', en: 'weekend' };
const byPolicy: Text = { zh: '策略定为休息', en: 'a day off by the policy' };

function unknown(year: number): Diagnostic {
  return report('SB0801', { first: knownYears[0]!, last: knownYears.at(-1)!, year });
}
