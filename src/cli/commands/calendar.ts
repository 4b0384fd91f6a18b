import { Calendar } from '#calendar/calendar';
import { isDate } from '#domain/working-hours';
import { dateOf, isWeekday, parseDate } from '#calendar/dates';
import { type AnnouncedHoliday, type AnnouncedYear, announcedYears, type Notice, statutoryDays } from '#calendar/years';
import { report } from '#diagnostics/catalogue/calendar';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { inLang, type Lang, type Text } from '#domain/text';
import type { WorkingHours } from '#domain/working-hours';
import { readCalendarYear } from '#formats/calendar';
import { scenarioLimits } from '#formats/yaml';
import { old } from '#ticket/ticket';
import { json, policy } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { callersPath, readBytes, shortName } from '../files.ts';
import { diagnosticLines, padded } from '../print.ts';

const width = 120;

const importing = {
  import: {
    value: '<holidays.ics|holidays.json>',
    text: {
      zh: '从日历文件读出这一年，按年份文件的格式输出',
      en: 'reads the year from a calendar and prints it as a file of a year'
    }
  },
  number: {
    value: '<国办发明电〔…〕…号>',
    text: { zh: '录入时：通知的文号', en: 'with --import: number of the notice' }
  },
  date: { value: '<YYYY-MM-DD>', text: { zh: '录入时：通知的日期', en: 'with --import: day of the notice' } },
  source: { value: '<address>', text: { zh: '录入时：通知的网址', en: 'with --import: where the notice can be read' } }
} as const;

type By = 'notice' | 'policy' | 'statute';

interface YearShown {
  readonly year: number;
  readonly by: By;
  readonly provisional: boolean;
  readonly notice?: Notice;
  readonly changedBy?: readonly Notice[];
  readonly holidays: readonly AnnouncedHoliday[];
  readonly policy: readonly { readonly date: string; readonly is: 'work' | 'rest' }[];
}

/** `sb calendar`: days off and working weekends of a year with their source, or import of a year. */
export const calendar: Command = command({
  name: 'calendar',
  summary: {
    zh: '一年里哪些天放假、哪些周末上班，依据什么；或从日历文件录入一年',
    en: 'Which days of a year are off and which weekends are worked, by whose word; takes in a year from a calendar'
  },
  takes: '[<year>]',
  words: [0, 1],
  options: { ...policy, ...importing, ...json },
  details: {
    zh: '没有通知的年份是暂定的：周一至周五，减去法定节假日。录入：sb calendar 2027 --import holidays.ics --number … --date … > src/lib/calendar/years/2027.json，再在 src/lib/calendar/years.ts 里加上这一年。',
    en: 'A year without a notice is provisional: Monday to Friday less the statutory days. To take one in: sb calendar 2027 --import holidays.ics --number … --date … > src/lib/calendar/years/2027.json, and add the year to src/lib/calendar/years.ts.'
  },
  async run({ words: [asked], values }, io) {
    const year = asked === undefined ? undefined : Number(asked);
    if (year !== undefined && !(Number.isInteger(year) && year >= 1992 && year <= 2200))
      return told([report('SB0824', { came: asked! })], io, 2);
    if (values.import !== undefined) {
      if (year === undefined) return told([report('SB0824', { came: '' })], io, 2);
      if (values.date !== undefined && !isDate(values.date)) {
        io.err(calendar.usage);
        return 2;
      }
      return taken(values.import, year, noticeOf(values), io);
    }
    const inForce = await loadPolicy(values.policy);
    if (!inForce.ok) return told(inForce.diagnostics, io, 1);
    const hours = inForce.value.calendar;
    if (!hours) return told([old(inForce.value)], io, 1);
    const shown = (year === undefined ? allYears(hours) : [year]).map((each) => yearOf(each, hours));
    if (values.json) io.out(JSON.stringify(year === undefined ? shown : shown[0], null, 2));
    else if (year === undefined) for (const it of shown) io.out(headOf(it, io.lang));
    else for (const line of linesOf(shown[0]!, io.lang)) io.out(line);
    return 0;
  }
});

function told(diagnostics: readonly Diagnostic[], io: Io, code: 1 | 2): 1 | 2 {
  for (const it of diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
  return code;
}

function noticeOf({ number, date, source }: Notice): Notice {
  return {
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source })
  };
}

function taken(path: string, year: number, notice: Notice, io: Io): 0 | 1 {
  const from = callersPath(path);
  const bytes = readBytes(from, scenarioLimits.bytes);
  if (!bytes.ok) return told(bytes.diagnostics, io, 1) as 1;
  const read = readCalendarYear(bytes.value, shortName(from), year, notice);
  if (!read.ok) return told(read.diagnostics, io, 1) as 1;
  io.out(yearFile(read.value));
  return 0;
}

function allYears({ years }: WorkingHours): readonly number[] {
  const known = announcedYears.map(({ year }) => year);
  return [...new Set([...known, known.at(-1)! + 1, ...years])].sort((a, b) => a - b);
}

function yearOf(year: number, hours: WorkingHours): YearShown {
  const announced = announcedYears.find((it) => it.year === year);
  const by = announced ? 'notice' : new Calendar(hours).isProvisional(year) ? 'statute' : 'policy';
  const days = Object.entries(hours.days).filter(([date]) => date.startsWith(`${year}-`));
  return {
    year,
    by,
    provisional: by === 'statute',
    ...(announced && { notice: announced.notice }),
    ...(announced?.changedBy && { changedBy: announced.changedBy }),
    holidays: announced?.holidays ?? (by === 'statute' ? byStatute(year) : []),
    policy: days.map(([date, is]) => ({ date, is })).sort((a, b) => (a.date < b.date ? -1 : 1))
  };
}

function byStatute(year: number): readonly AnnouncedHoliday[] {
  const days = statutoryDays(year);
  return [...new Set(days.map(({ name }) => name))].map((name) => ({
    ...name,
    rest: days.flatMap((day) => (day.name === name ? [day.date] : []))
  }));
}

const byWhom: Readonly<Record<By, Text>> = {
  notice: { zh: '国务院办公厅通知', en: 'notice of the State Council’s office' },
  policy: { zh: '策略写定', en: 'told by the policy' },
  statute: {
    zh: '暂定：通知没有录入，周一至周五减去法定节假日（国务院令第795号）',
    en: 'provisional: no notice was taken in; Monday to Friday less the statutory days (State Council Decree 795)'
  }
};

function headOf({ year, by, notice, changedBy = [] }: YearShown, lang: Lang): string {
  const notices = [notice, ...changedBy].flatMap((it) =>
    it ? [[it.number, it.date].filter(Boolean).join(lang === 'en' ? ', ' : '，')] : []
  );
  const told = [inLang(byWhom[by], lang), ...notices].filter(Boolean);
  return `${year}  ${told.join(lang === 'en' ? '; ' : '；')}`;
}

function linesOf(shown: YearShown, lang: Lang): readonly string[] {
  const t = (zh: string, en: string) => (lang === 'en' ? en : zh);
  const sources = [shown.notice, ...(shown.changedBy ?? [])].flatMap((it) =>
    it?.source ? [`      ${it.source}`] : []
  );
  const holidays = shown.holidays.map((holiday) => {
    const rest = spans(holiday.rest, lang);
    const work = holiday.work ? t(`；上班 ${spans(holiday.work, lang)}`, `; worked: ${spans(holiday.work, lang)}`) : '';
    return `  ${padded(inLang(holiday, lang), 28)}${t('休', 'off:')} ${rest}${work}`;
  });
  const byPolicy = shown.policy.map(({ date, is }) => {
    const what = is === 'work' ? t('上班', 'worked') : t('休', 'off');
    const own = isWeekday(parseDate(date)!) === (is === 'work') ? t('（与星期相同）', ' (as its weekday)') : '';
    return `  ${padded(t('策略', 'policy'), 28)}${what} ${date}${own}`;
  });
  return [headOf(shown, lang), ...sources, ...holidays, ...byPolicy];
}

function spans(dates: readonly string[], lang: Lang): string {
  const rows: [string, string][] = [];
  for (const date of dates) {
    const last = rows.at(-1);
    if (last && dateOf(parseDate(last[1])! + 1) === date) last[1] = date;
    else rows.push([date, date]);
  }
  const between = lang === 'en' ? ' – ' : ' 至 ';
  return rows.map(([from, to]) => (from === to ? from : `${from}${between}${to}`)).join(lang === 'en' ? ', ' : '、');
}

function yearFile(year: AnnouncedYear): string {
  return JSON.stringify(year, null, 2).replace(
    /^( *)("\w+": )\[\n([^[\]{}]*?)\n *\](,?)$/gm,
    (whole, ...[indent, key, items, end]) => {
      const line = `${indent}${key}[${String(items).trim().replaceAll(/,\s+/g, ', ')}]${end}`;
      return line.length <= width ? line : String(whole);
    }
  );
}
