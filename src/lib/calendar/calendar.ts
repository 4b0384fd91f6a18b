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

/** Half-open interval of time. */
export interface Interval {
  readonly from_ms: number;
  readonly to_ms: number;
}

/** Kind of a day: its working hours, or the reason why it is a day off. */
export type DayKind = ({ readonly works: Interval } | { readonly rests: Text }) & {
  /** True if the holidays of its year have not been announced, so that it may still change. */
  readonly provisional?: true;
};

/** Working hours in Shanghai: Monday to Friday, with holidays, make-up workdays and policy exceptions. */
export class Calendar {
  constructor(readonly hours: WorkingHours) {}

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

  isProvisional(year: number): boolean {
    return !isAnnounced(year) && !this.hours.years.includes(year);
  }

  #told(year: number): boolean {
    return !isAnnounced(year) && this.hours.years.includes(year);
  }
}

const weekend: Text = { zh: '周末', en: 'weekend' };
const byPolicy: Text = { zh: '策略定为休息', en: 'a day off by the policy' };

interface Exception {
  readonly works: boolean;
  readonly name: Text;
}

function isAnnounced(year: number): boolean {
  return announced.has(year);
}

function exceptionOf(date: string): Exception | undefined {
  const told = byDate.get(date);
  if (told || isAnnounced(Number(date.slice(0, 4)))) return told;
  const name = statutoryHoliday(date);
  return name && { works: false, name };
}
