import type { Text } from '#domain/text';
import type { WorkingHours } from '#domain/working-hours';
import { dateOf, isWeekday, startOf, yearOf, type Day } from './dates';

import { announcedYears } from './years';
import { statutoryHoliday } from './inside/statutory';

const byDate: ReadonlyMap<string, Exception> = new Map(
  announcedYears
    .flatMap(({ holidays }) =>
      holidays.flatMap(({ zh, en, rest, work = [] }) => {
        const name = { zh, en };
        return [
          ...rest.map((date) => ({ date, works: false, name })),
          ...work.map((date) => ({ date, works: true, name }))
        ];
      })
    )
    .map(({ date, ...exception }) => [date, exception])
);

const announced: ReadonlySet<number> = new Set(announcedYears.map(({ year }) => year));

const minute_ms = 60_000;

/** A stretch of time, half-open. */
export interface Interval {
  readonly from_ms: number;
  readonly to_ms: number;
}

/** What a day is: when it is worked, or why it is not. */
export type DayKind = ({ readonly works: Interval } | { readonly rests: Text }) & {
  /** Nobody has announced the holidays of its year: it may yet be moved. */
  readonly provisional?: true;
};

/**
 * The working hours of an operator in Shanghai: Monday to Friday, but for the holidays and make-up workdays of mainland China, and
 * for what the policy says of single days. A year that was not announced has its statutory days off, and is provisional.
 */
export class Calendar {
  constructor(readonly hours: WorkingHours) {}

  /** When a day is worked, or why it is not. */
  kindOf(day: Day): DayKind {
    const { days, opens_min, closes_min } = this.hours;
    const date = dateOf(day);
    const told = Object.hasOwn(days, date) ? days[date] : undefined;
    const provisional = told === undefined && this.isProvisional(yearOf(day)) ? { provisional: true as const } : {};
    const exception = told === undefined && !this.#told(yearOf(day)) ? exceptionOf(date) : undefined;
    const works = told ? told === 'work' : (exception?.works ?? isWeekday(day));
    if (!works) return { rests: told ? byPolicy : (exception?.name ?? weekend), ...provisional };
    const start_ms = startOf(day);
    return {
      works: { from_ms: start_ms + opens_min * minute_ms, to_ms: start_ms + closes_min * minute_ms },
      ...provisional
    };
  }

  /** True of a year whose holidays neither were announced nor are told by the policy. */
  isProvisional(year: number): boolean {
    return !isAnnounced(year) && !this.hours.years.includes(year);
  }

  /** Of such a year all that differs from Monday to Friday stands in the policy. */
  #told(year: number): boolean {
    return !isAnnounced(year) && this.hours.years.includes(year);
  }
}

const weekend: Text = { zh: '周末', en: 'weekend' };
const byPolicy: Text = { zh: '策略定为休息', en: 'a day off by the policy' };

/** What a day is by the holidays of mainland China, whatever its weekday; nothing is said of an ordinary one. */
interface Exception {
  readonly works: boolean;
  /** The holiday that it is off for, or worked for. */
  readonly name: Text;
}

/** True of a year whose holidays were announced. Of any other only the statutory days are known. */
function isAnnounced(year: number): boolean {
  return announced.has(year);
}

/** How a day differs from its weekday: as announced, else by statute. */
function exceptionOf(date: string): Exception | undefined {
  const told = byDate.get(date);
  if (told || isAnnounced(Number(date.slice(0, 4)))) return told;
  const name = statutoryHoliday(date);
  return name && { works: false, name };
}
