import data from 'chinese-days/dist/chinese-days.json';

/**
 * The holidays and make-up workdays of mainland China, for the years of which the library has the State Council's notices. Its
 * data is read, not its functions: those take a date for an instant and, west of Greenwich, answer for the day before.
 */
const holidays: Readonly<Record<string, string>> = data.holidays;
const workdays: Readonly<Record<string, string>> = data.workdays;

/** Of every year some holiday is known. */
const years: ReadonlySet<number> = new Set(Object.keys(holidays).map((date) => Number(date.slice(0, 4))));

/** Years whose holidays are known. No other year is ever guessed. */
export const knownYears: readonly number[] = [...years].sort((a, b) => a - b);

export function isKnown(year: number): boolean {
  return years.has(year);
}

/** The name of a day that differs from its weekday: a holiday, or a weekend that is worked for one. */
export function exceptionOf(
  date: string
): { readonly works: boolean; readonly zh: string; readonly en: string } | undefined {
  const worked = workdays[date];
  const name = worked ?? holidays[date];
  if (name === undefined) return undefined;
  const [en = '', zh = ''] = name.split(',');
  return { works: worked !== undefined, zh, en };
}
