import { isWeekday, parseDate } from '#calendar/dates';
import { announcedYears, statutoryDays } from '#calendar/years';
import type { Limit } from '#domain/limit';
import { listed } from '#domain/text';
import { scriptPlaces } from '#machines/scripts';
import { sopClauseOf } from '#machines/sop-clauses';
import { shown } from '../say';
import type { Path } from '../value-at';
import type { PolicyCheck } from './check';
import { keyOf } from './voice';

/** What is well formed and cannot be meant: a limit that never begins, a list with nobody on it, a name that stands in two places. */
export function checkSense(check: PolicyCheck): void {
  checkAhead(check);
  checkLength(check);
  checkPass(check);
  checkEmpty(check);
  checkClasses(check);
  checkYears(check);
  checkPlaces(check);
  checkTwice(check, check.file, []);
}

/** How long ahead of an agreed time something is due is told by the clock alone (3.1-vip-1h): in working time it would never begin. */
function checkAhead(check: PolicyCheck): void {
  for (const [id, { per }] of Object.entries(check.policy.limits))
    if (per !== 'wall' && sopClauseOf(id)?.timer?.kind === 'before')
      check.say('SB0603.ahead', ['limits', id], { name: id });
}

const second_ms = 1000;
const day_ms = 24 * 3_600_000;
const month_ms = 31 * day_ms;

/** A limit that nobody can keep, and one that nobody breaks: no clause of the SOP means less than a second or more than the month that it is reported in. */
function checkLength(check: PolicyCheck): void {
  for (const [id, limit] of Object.entries(check.policy.limits)) {
    if (limit.per !== 'working-days' && limit.ms < second_ms) check.say('SB0617.short', ['limits', id], { name: id });
    if (shortest_ms(limit) > month_ms) check.say('SB0617', ['limits', id], { name: id });
  }
}

/** So long a limit is at least, by the clock. */
const shortest_ms = (limit: Limit): number => (limit.per === 'working-days' ? limit.days * day_ms : limit.ms);

/** A pass that takes nothing is no pass. */
function checkPass(check: PolicyCheck): void {
  for (const [key, least] of Object.entries(check.policy.pass))
    if (least === 0) check.say('SB0618', ['pass', key], { name: keyOf(['pass', key]) });
}

/** Lists out of which somebody is told, or something is chosen: with nothing on them the clause cannot be kept, or is kept by nobody. */
function checkEmpty(check: PolicyCheck): void {
  const { ticket } = check.policy;
  if (!ticket) return;
  const lists: readonly (readonly [path: Path, list: object])[] = [
    [['ticket', 'emergency-plan'], ticket.emergencyPlan],
    [['ticket', 'dispatch'], ticket.dispatch],
    [['ticket', 'tools'], ticket.tools],
    ...Object.entries(ticket.classes).map(([kind, list]) => [['ticket', 'classes', kind], list] as const),
    ...Object.entries(ticket.causes).map(([clause, list]) => [['ticket', 'causes', clause], list] as const)
  ];
  for (const [path, list] of lists)
    if (Object.keys(list).length === 0) check.say('SB0613', path, { name: keyOf(path) });
}

/** A business is of one class: of two, the tickets of it are whichever comes first. */
function checkClasses(check: PolicyCheck): void {
  const first = new Map<string, string>();
  for (const [kind, businesses] of Object.entries(check.policy.ticket?.classes ?? {}))
    for (const [at, business] of businesses.entries()) {
      const other = first.get(business);
      if (other !== undefined && other !== kind)
        check.say('SB0606.class', ['ticket', 'classes', kind, at], { name: shown(business), other, kind });
      first.set(business, other ?? kind);
    }
}

/** A year that the policy tells, without its statutory days: those are off in every year. */
function checkYears(check: PolicyCheck): void {
  const { years = [], days = {} } = check.policy.calendar ?? {};
  for (const [at, year] of years.entries()) {
    if (announcedYears.some((it) => it.year === year)) continue;
    const missing = statutoryDays(year).flatMap(({ date }) =>
      isWeekday(parseDate(date)!) && !(date in days) ? [date] : []
    );
    if (missing.length > 0) check.say('SB0614', ['calendar', 'years', at], { year, days: listed(missing) });
  }
}

/** An official line without a place that its clause fills: the customer is never told that. */
function checkPlaces(check: PolicyCheck): void {
  for (const [clause, places] of Object.entries(scriptPlaces)) {
    const script = check.policy.scripts[clause];
    for (const lang of ['zh', 'en'] as const)
      for (const place of script ? missingIn(script[lang], places) : [])
        check.say('SB0615', ['scripts', clause, lang], { name: `{${place}}` });
  }
}

/** Places that a line lacks; none if another stands there instead, which nothing fills (SB0612). */
function missingIn(line: string, places: readonly string[]): readonly string[] {
  const came = line.match(/\{\w+\}/g) ?? [];
  return came.length >= places.length ? [] : places.filter((place) => !line.includes(`{${place}}`));
}

/** A word that stands twice in one list. A step of self-help that does is an error, and told as one. */
function checkTwice(check: PolicyCheck, value: unknown, path: Path): void {
  if (value === null || typeof value !== 'object' || path.join('.') === 'ticket.self-help') return;
  if (!Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) checkTwice(check, inner, [...path, key]);
    return;
  }
  for (const [at, item] of value.entries()) {
    if (typeof item !== 'string') checkTwice(check, item, [...path, at]);
    else if (value.indexOf(item) < at) check.say('SB0616', [...path, at], { name: shown(item) });
  }
}
