import type { Text } from '#domain/text';
import acknowledged from './years/acknowledged.json';
import year2008 from './years/2008.json';
import year2009 from './years/2009.json';
import year2010 from './years/2010.json';
import year2011 from './years/2011.json';
import year2012 from './years/2012.json';
import year2013 from './years/2013.json';
import year2014 from './years/2014.json';
import year2015 from './years/2015.json';
import year2016 from './years/2016.json';
import year2017 from './years/2017.json';
import year2018 from './years/2018.json';
import year2019 from './years/2019.json';
import year2020 from './years/2020.json';
import year2021 from './years/2021.json';
import year2022 from './years/2022.json';
import year2023 from './years/2023.json';
import year2024 from './years/2024.json';
import year2025 from './years/2025.json';
import year2026 from './years/2026.json';

export { statutoryDays } from './inside/statutory';

/** Notice of the State Council's office listing the holidays of a year and its make-up workdays. */
export interface Notice {
  /** Number such as 国办发明电〔2025〕7号; absent if unknown. */
  readonly number?: string;
  /** Date of issue: `2025-11-04`. */
  readonly date?: string;
  readonly source?: string;
}

/** Holiday of a notice: all its days off, including weekends, and the weekend days worked in exchange. */
export interface AnnouncedHoliday extends Text {
  readonly rest: readonly string[];
  readonly work?: readonly string[];
}

/** Announced holidays of a year: one file of `years/`. A day at its edge may belong to the adjacent year. */
export interface AnnouncedYear {
  readonly year: number;
  readonly notice: Notice;
  /** Later notices; the days already include their changes. */
  readonly changedBy?: readonly Notice[];
  readonly holidays: readonly AnnouncedHoliday[];
}

/** Years with announced holidays, oldest first; a new one needs a file in `years/` and two lines here. */
export const announcedYears: readonly AnnouncedYear[] = [
  year2008,
  year2009,
  year2010,
  year2011,
  year2012,
  year2013,
  year2014,
  year2015,
  year2016,
  year2017,
  year2018,
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026
];

/** Years acknowledged for a release to run provisionally although the notice is due, with the reason. */
export const runsProvisionally: Readonly<Record<string, string>> = acknowledged;

/** Returns the year whose notice a release lacks: from December the next, unless acknowledged as provisional. */
export function missingYear(date: string): number | undefined {
  const year = Number(date.slice(0, 4)) + (date.slice(5, 7) === '12' ? 1 : 0);
  const known = announcedYears.some((it) => it.year === year) || Object.hasOwn(runsProvisionally, year);
  return known ? undefined : year;
}
