import type { Text } from '#domain/text';
import { announcedYears } from '../years';
import { statutoryHoliday } from './statutory';

/** What a day is by the holidays of mainland China, whatever its weekday; nothing is said of an ordinary one. */
interface Exception {
  readonly works: boolean;
  /** The holiday that it is off for, or worked for. */
  readonly name: Text;
}

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

/** True of a year whose holidays were announced. Of any other only the statutory days are known. */
export function isAnnounced(year: number): boolean {
  return announced.has(year);
}

/** How a day differs from its weekday: as announced, else by statute. */
export function exceptionOf(date: string): Exception | undefined {
  const told = byDate.get(date);
  if (told || isAnnounced(Number(date.slice(0, 4)))) return told;
  const name = statutoryHoliday(date);
  return name && { works: false, name };
}
