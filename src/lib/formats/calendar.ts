import { statutoryDays, type AnnouncedHoliday, type AnnouncedYear, type Notice } from '#calendar/years';
import { report } from '#diagnostics/catalogue/calendar';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { listed, type Text } from '#domain/text';
import { daysOfIcs } from './calendar/ics';
import { tellsOfJson } from './calendar/json';
import type { MarkedDay } from './calendar/marked-day';
import { readYaml } from './yaml';

/**
 * Reads the holidays of a year from a calendar that somebody else made: iCalendar (`.ics`), or JSON as a file of `calendar/years/`, as of chinese-days, or
 * as of holiday-cn. It may hold other years as well.
 * @param notice what is known of the notice, for the file does not always say it
 * @returns the year as a file of `calendar/years/` has it; SB0101 to SB0117 for what is no JSON, SB0820 for what is no calendar, SB0821 to SB0823 for one
 * that cannot be the year's
 */
export function readCalendarYear(
  bytes: Uint8Array | string,
  file: string,
  year: number,
  notice: Notice = {}
): Result<AnnouncedYear> {
  const told = tells(bytes, file);
  if (!told.ok) return told;
  const days = told.value.days.filter((day) => yearOf(day) === year);
  const wrong = wrongIn(days, year, file);
  if (wrong.length > 0) return bad(...wrong);
  return good({ year, notice: { ...told.value.notice, ...notice }, holidays: holidaysOf(days) });
}

function tells(bytes: Uint8Array | string, file: string) {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  if (/^\uFEFF?\s*BEGIN:VCALENDAR/.test(text)) return good({ days: daysOfIcs(text), notice: {} });
  const tree = readYaml(bytes, file);
  if (!tree.ok) return tree;
  const told = tellsOfJson(tree.value.value);
  return told ? good(told) : bad(report('SB0820', {}, { file, line: 1, column: 1 }));
}

/** The year whose notice tells of a day: the last days of December may belong to the New Year behind them. */
function yearOf({ date, name }: MarkedDay): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) === '12' && nameOf(name) === newYear ? year + 1 : year;
}

/** What no notice can say: nothing at all, a statutory day that is worked, a day that is both. */
function wrongIn(days: readonly MarkedDay[], year: number, file: string): readonly Diagnostic[] {
  if (days.length === 0) return [report('SB0821', { year }, { file, line: 1, column: 1 })];
  const rests = new Set(days.flatMap(({ date, works }) => (works ? [] : [date])));
  const both = days.find(({ date, works }) => works && rests.has(date));
  if (both) return [report('SB0823', { date: both.date }, { file, line: 1, column: 1 })];
  const missing = statutoryDays(year).flatMap(({ date }) => (rests.has(date) ? [] : [date]));
  return missing.length > 0 ? [report('SB0822', { year, days: listed(missing) }, { file, line: 1, column: 1 })] : [];
}

function holidaysOf(days: readonly MarkedDay[]): readonly AnnouncedHoliday[] {
  const names = new Map(days.map(({ name }) => [nameOf(name).zh, nameOf(name)]));
  return [...names.values()]
    .map((name) => {
      const own = days.filter((day) => nameOf(day.name).zh === name.zh);
      const dates = (works: boolean) =>
        [...new Set(own.flatMap((day) => (day.works === works ? [day.date] : [])))].sort();
      const work = dates(true);
      return { ...name, rest: dates(false), ...(work.length > 0 && { work }) };
    })
    .sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
}

const firstOf = ({ rest, work = [] }: AnnouncedHoliday): string => rest[0] ?? work[0] ?? '';

const known = new Map<string, Text>(
  statutoryDays(2027).flatMap(({ name }) => [
    [name.zh.replace(/节$/, ''), name] as const,
    [name.en.toLowerCase(), name] as const
  ])
);
const newYear = known.get('元旦');

/** A holiday by whatever a calendar calls it: 清明, 清明节, Tomb-sweeping Day. */
function nameOf(name: Text): Text {
  return known.get(name.zh.replace(/节$/, '').toLowerCase()) ?? known.get(name.en.toLowerCase()) ?? name;
}
