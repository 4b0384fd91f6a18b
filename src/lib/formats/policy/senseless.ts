import { isWeekday, parseDate } from '#calendar/dates';
import { announcedYears, statutoryDays } from '#calendar/years';
import type { Limit } from '#domain/limit';
import { listed } from '#domain/text';
import { scriptPlaces } from '#machines/scripts';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { eventSpec } from '#machines/ticket-events';
import { shown } from '../say';
import type { Path } from '../value-at';
import type { PolicyCheck } from './check';
import { placeText } from './voice';

/** Checks for valid but senseless values: a limit that never begins, an empty list of people, a name in two places. */
export function checkSense(check: PolicyCheck): void {
  checkAhead(check);
  checkSystem(check);
  checkLength(check);
  checkPass(check);
  checkEmpty(check);
  checkClasses(check);
  checkYears(check);
  checkPlaces(check);
  checkTwice(check, check.file, []);
}

function checkAhead(check: PolicyCheck): void {
  for (const [id, { per }] of Object.entries(check.policy.limits))
    if (per !== 'wall' && sopClauseOf(id)?.timer?.kind === 'before')
      check.say('SB0603.ahead', ['limits', id], { name: placeText(['limits', id]) });
}

function checkSystem(check: PolicyCheck): void {
  for (const [id, { per }] of Object.entries(check.policy.limits)) {
    const by = per === 'wall' ? undefined : eventSpec(sopClauseOf(id)?.timer?.to ?? '');
    if (by?.who.every((who) => who === 'system'))
      check.say('SB0621', ['limits', id], { name: placeText(['limits', id]) });
  }
}

const second_ms = 1000;
const day_ms = 24 * 3_600_000;
const month_ms = 31 * day_ms;

function checkLength(check: PolicyCheck): void {
  for (const [path, limit] of limitsOf(check.policy)) {
    const name = placeText(path);
    if (shortest_ms(limit) < second_ms) check.say('SB0617.short', path, { name });
    if (shortest_ms(limit) > month_ms) check.say('SB0617', path, { name });
  }
  for (const [path, ms] of spansOf(check.policy))
    if (ms < second_ms) check.say('SB0617.short', path, { name: placeText(path) });
}

function limitsOf({ limits, operations }: Policy): readonly (readonly [path: Path, limit: Limit])[] {
  const departments = Object.entries(operations?.departments ?? {}).map(([id, limit]) => {
    return [['operations', 'departments', id], limit] as const;
  });
  return [...Object.entries(limits).map(([id, limit]) => [['limits', id], limit] as const), ...departments];
}

function spansOf({ earliestPromise_ms, ticket, operations }: Policy): readonly (readonly [path: Path, ms: number])[] {
  return [
    ...Object.entries(earliestPromise_ms).map(([kind, ms]) => [['earliest-promise', kind], ms] as const),
    ...(ticket ? [[['ticket', 'slot'], ticket.slot_ms] as const] : []),
    ...(ticket?.latestVisit_ms === undefined ? [] : [[['ticket', 'latest-visit'], ticket.latestVisit_ms] as const]),
    ...(operations
      ? [
          [['operations', 'first-contact', 'no-repeat-within'], operations.noRepeatWithin_ms] as const,
          [['operations', 'emergency', 'within'], operations.emergency.within_ms] as const
        ]
      : [])
  ];
}

const shortest_ms = (limit: Limit): number => (limit.per === 'working-days' ? limit.days * day_ms : limit.ms);

function checkPass(check: PolicyCheck): void {
  for (const [key, least] of Object.entries(check.policy.pass))
    if (least === 0) check.say('SB0618', ['pass', key], { name: placeText(['pass', key]) });
}

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
    if (Object.keys(list).length === 0) check.say('SB0613', path, { name: placeText(path) });
}

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
