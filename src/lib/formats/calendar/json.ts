import { date, expects, flag, listOf, strict, text, whole, words } from '#domain/schema';
import { z } from 'zod';
import type { Notice } from '#calendar/years';
import type { MarkedDay } from './marked-day';

const notice = strict({ number: words.optional(), date: date.optional(), source: words.optional() });

/** A file of `calendar/years/`. */
const own = strict({
  year: whole(1992, 2200),
  notice,
  changedBy: listOf(notice).optional(),
  holidays: listOf(strict({ ...text.shape, rest: listOf(date), work: listOf(date).optional() }))
});

/** As the package chinese-days has it: `"2026-01-01": "New Year's Day,元旦,1"`. */
const byDate = z.record(date, words, expects('mapping'));
const chineseDays = z.object({ holidays: byDate, workdays: byDate });

/** As the project holiday-cn has it. */
const holidayCn = z.object({
  papers: listOf(words).optional(),
  days: listOf(z.object({ name: words, date, isOffDay: flag }))
});

/** What a file tells of one or more years, in whatever form. */
interface TellsOf {
  readonly days: readonly MarkedDay[];
  readonly notice: Notice;
}

/** The three forms in which holidays come as JSON, told apart by their keys. */
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

/** What a file in JSON tells; `undefined` for what is none of the three. */
export function tellsOfJson(value: unknown): TellsOf | undefined {
  const read = forms.safeParse(value);
  return read.success ? read.data : undefined;
}
