import { dateOf, dayOf, startOf } from '#calendar/dates';
import { weekdayOf } from '#domain/call-time';
import type { Happening } from '#domain/entry';
import type { Lang } from '#domain/text';
import { holds, type Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { ticketEvents, type EventSpec } from '#machines/ticket-events';
import { isUnclear, isUnnecessary } from '#contact/conduct';
import { soonestOf, wordsOfTime } from '#contact/promises';
import { eventsSaid, maySay, saidScopeOf, type LineSaid } from '#contact/scope';
import { counted, type Act } from '#ticket/acts';

export interface LineContext {
  readonly case: Case;
  readonly policy: Policy;
  /** Language of the customer (1.1-hotline-language). */
  readonly lang: Lang;
  /** Milliseconds since 1970. */
  readonly openedAt_ms: number;
  /** Returns the yuan that a solution grants; `undefined` if none. */
  readonly grants?: (act: Act) => number | undefined;
}

/** Returns all SOP events of a line: what was said, how it was said, and what should not have been said. */
export function eventsOfLine(of: LineContext, line: LineSaid): readonly Happening[] {
  const { who, acts } = line;
  const scope = saidScopeOf(ticketEvents, of.case, sopClauseOf);
  const forbidden = acts.flatMap((act) =>
    act.kind === 'forbidden' && counted(act) ? (forbiddenEvents[act.name] ?? []) : []
  );
  return [...(isUnclearTo(of, line) ? ['spoke-unclearly'] : []), ...eventsSaid(scope, line), ...new Set(forbidden)]
    .map((event): Happening => ({ who, do: event, ...carriedBy(event, of, line) }))
    .concat(overAsked(of, line));
}

function carriedBy(event: string, of: LineContext, line: LineSaid): Pick<Happening, 'with'> {
  if (event === 'promised') return promised(of, line);
  const yuan = event === 'solution-put' && of.case.class === 'complaint' ? sumOf(of, line) : 0;
  return yuan > 0 ? { with: { yuan } } : {};
}

function sumOf({ grants }: LineContext, { acts }: LineSaid): number {
  const put = acts.filter((act) => act.name === 'solution' && counted(act));
  const once = put.filter((act, at) => !put.slice(0, at).some((it) => it.yuan === act.yuan && overlap(it, act)));
  return once.reduce((sum, act) => sum + (grants?.(act) ?? 0), 0);
}

const overlap = (a: Act, b: Act): boolean =>
  a.from !== undefined && b.from !== undefined && a.from < b.to! && b.from < a.to!;

const forbiddenEvents: Readonly<Partial<Record<string, string>>> = { shirking: 'shirked', pretext: 'pretext-used' };

function isUnclearTo({ case: of, lang, policy }: LineContext, { who, text }: LineSaid): boolean {
  const spec: EventSpec = ticketEvents['spoke-unclearly'];
  return maySay(who, spec) && (spec.when === undefined || holds(spec.when, of)) && isUnclear(text, of, lang, policy);
}

function overAsked({ case: of, policy }: LineContext, { who, acts }: LineSaid): readonly Happening[] {
  const asked = acts.filter(
    ({ name, value, counts }) => name === 'ask-for' && value !== undefined && counts !== 'doubtful'
  );
  const fields = new Set(asked.map(({ value }) => String(value)).filter((field) => isUnnecessary(field, of, policy)));
  return [...fields].map((field) => ({ who, do: 'over-asked', with: { field } }));
}

function promised({ policy, openedAt_ms }: LineContext, { acts, text, at_ms }: LineSaid): Pick<Happening, 'with'> {
  const said_ms = openedAt_ms + at_ms;
  const [clock_ms, weekday] = [clockOf(said_ms), weekdayOf(dateOf(dayOf(said_ms)))];
  const times = acts
    .filter(counted)
    .map(({ name, value, from }: Act) => ({ name, value, text: wordsOfTime(text, from), clock_ms, weekday }));
  const soonest = soonestOf(times, policy);
  return soonest === undefined ? {} : { with: { eta: soonest } };
}

function clockOf(at_ms: number): number {
  return at_ms - startOf(dayOf(at_ms));
}
