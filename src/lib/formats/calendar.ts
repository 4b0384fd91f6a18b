import { statutoryDays, type AnnouncedHoliday, type AnnouncedYear, type Notice } from '#calendar/years';
import { report } from '#diagnostics/catalogue/calendar';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { listed, type Text } from '#domain/text';
import { readYaml } from './yaml';
import { dateOf, parseDate } from '#calendar/dates';
import { date, expects, flag, listOf, strict, text, whole, words } from '#domain/schema';
import { z } from 'zod';

const notice = strict({ number: words.optional(), date: date.optional(), source: words.optional() });

const own = strict({
  year: whole(1992, 2200),
  notice,
  changedBy: listOf(notice).optional(),
  holidays: listOf(strict({ ...text.shape, rest: listOf(date), work: listOf(date).optional() }))
});

const byDate = z.record(date, words, expects('mapping'));

const chineseDays = z.object({ holidays: byDate, workdays: byDate });

const holidayCn = z.object({
  papers: listOf(words).optional(),
  days: listOf(z.object({ name: words, date, isOffDay: flag }))
});

const forms = z.union([
  own.transform(({ holidays, notice: told }): TellsOf => ({
    notice: told,
    days: holidays.flatMap(({ zh, en, rest, work = [] }) => [
      ...rest.map((each) => ({ date: each, works: false, name: { zh, en } })),
      ...work.map((each) => ({ date: each, works: true, name: { zh, en } }))
    ])
  })),
  chineseDays.transform(({ holidays, workdays }): TellsOf => {
    const marked = (of: Readonly<Record<string, string>>, works: boolean) =>
      Object.entries(of).map(([each, told]) => {
        const [en = told, zh = en] = told.split(',');
        return { date: each, works, name: { zh, en } };
      });
    return { notice: {}, days: [...marked(holidays, false), ...marked(workdays, true)] };
  }),
  holidayCn.transform(({ papers: [source] = [], days }): TellsOf => ({
    notice: source === undefined ? {} : { source },
    days: days.map(({ name, date: each, isOffDay }) => ({ date: each, works: !isOffDay, name: { zh: name, en: name } }))
  }))
]);

const off = /WORK-HOLIDAY|休|放假|\b(holiday|day off)\b/i;

const worked = /ALTERNATE-WORKDAY|班|补班|\bwork(ing)? ?day\b/i;

/**
 * Reads the holidays of a year from iCalendar or JSON (`calendar/years/`, chinese-days, holiday-cn).
 * @param notice data of the official notice, which the file may lack
 * @returns SB0101 to SB0117 for no JSON, SB0820 for no calendar, SB0821 to SB0823 for one that cannot be the year's
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

function yearOf({ date, name }: MarkedDay): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) === '12' && nameOf(name) === newYear ? year + 1 : year;
}

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

function nameOf(name: Text): Text {
  return known.get(name.zh.replace(/节$/, '').toLowerCase()) ?? known.get(name.en.toLowerCase()) ?? name;
}

function daysOfIcs(text: string): readonly MarkedDay[] {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  return [...unfolded.matchAll(/^BEGIN:VEVENT\s*$([\s\S]*?)^END:VEVENT\s*$/gm)].flatMap(([, event]) => daysOf(event!));
}

function daysOf(event: string): readonly MarkedDay[] {
  const lines = event.split(/\r?\n/);
  const value = (key: string): string => {
    const line = lines.find((it) => it.startsWith(`${key}:`) || it.startsWith(`${key};`)) ?? '';
    return line.slice(line.indexOf(':') + 1).trim();
  };
  const [first, end] = [dayIn(value('DTSTART')), dayIn(value('DTEND'))];
  const summary = value('SUMMARY').replaceAll('\\', '');
  const marks = value('X-APPLE-SPECIAL-DAY') || `${summary} ${value('DESCRIPTION')}`;
  const works = worked.test(marks);
  if (first === undefined || (!works && !off.test(marks))) return [];
  const name = summary.replace(
    /\s*[(（[【]?\s*(休|班|放假|补班|holiday|work(ing)? ?day|day off)\s*[)）\]】]?\s*$/i,
    ''
  );
  // The end is the day after the last; without one it is a day.
  const days = Math.max(1, (end ?? first + 1) - first);
  return Array.from({ length: days }, (_, at) => ({
    date: dateOf(first + at),
    works,
    name: { zh: name || summary, en: name || summary }
  }));
}

function dayIn(value: string): number | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  return found ? parseDate(`${found[1]}-${found[2]}-${found[3]}`) : undefined;
}

interface TellsOf {
  readonly days: readonly MarkedDay[];
  readonly notice: Notice;
}

function tellsOfJson(value: unknown): TellsOf | undefined {
  const read = forms.safeParse(value);
  return read.success ? read.data : undefined;
}

interface MarkedDay {
  readonly date: string;
  readonly works: boolean;
  readonly name: Text;
}
