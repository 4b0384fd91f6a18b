import type { Fields } from '#domain/entry';
import { holds, type Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { appliesTo, sopClauseOf } from '#machines/sop-clauses';
import { eventSpec, ticketEvents, type EventSpec, type TicketEvent } from '#machines/ticket-events';
import type { Lang } from '#domain/text';
import { isUnclear, isUnnecessary } from '#play/conduct';
import { soonestOf, type TimeSaid } from '#play/promises';

/** Something heard in a line, as the reader says it. */
export interface HeardName {
  readonly name: string;
  readonly value?: unknown;
}

/** An event that a line makes. */
export interface EventSaid {
  readonly do: TicketEvent;
  readonly with?: Fields;
}

/** Whoever speaks to the customer: those who hold a ticket at some time of its life. */
const speakers: readonly Role[] = ['agent', 'specialist', 'field', 'team-lead', 'complaint-supervisor'];

/** True if what this role says is said to the customer: what customers say themselves, and the others, makes no event. */
export function speaks(who: Role): boolean {
  return speakers.includes(who);
}

/** True if an event can be made by what this role says; whether its turn has come, the ticket says. */
function maySay(who: Role, { who: allowed }: EventSpec): boolean {
  return allowed.includes(who) || (allowed.includes('handler') && speaks(who));
}

/**
 * Events of a ticket that follow from what was said: as soon as all the parts of one were said, over any number of lines, the last of them
 * now; or any one of those that are enough alone. Only such as the speaker's role may cause.
 * @param now  names of parts and acts in this line
 * @param ever names in all lines of this speaker, this one included
 */
export function eventsSaid(
  now: ReadonlySet<string>,
  ever: ReadonlySet<string>,
  of: Case,
  who: Role
): readonly TicketEvent[] {
  return (Object.keys(ticketEvents) as TicketEvent[]).filter((event) => {
    const spec: EventSpec = eventSpec(event)!;
    const { said, when } = spec;
    if (!said || !maySay(who, spec) || (when !== undefined && !holds(when, of))) return false;
    if (said !== 'by-clauses' && 'any' in said) return said.any.some((name) => now.has(name));
    const all = said === 'by-clauses' ? partsAsked(spec, of) : said.all;
    return all.some((name) => now.has(name)) && all.every((name) => ever.has(name));
  });
}

/** The parts that the clauses of an event ask for in such a case: a greeting on the hotline is another than in the hall. */
function partsAsked({ clauses }: EventSpec, of: Case): readonly string[] {
  return clauses.flatMap((id) => {
    const clause = sopClauseOf(id);
    if (!clause?.met || !('parts' in clause.met)) return [];
    const applies = appliesTo(clause);
    return applies === undefined || holds(applies, of) ? clause.met.parts : [];
  });
}

/** Questions for what such a request does not need (1.2-minimal), each field once a line. */
export function overAsked(heard: readonly HeardName[], of: Case, policy: Policy): readonly EventSaid[] {
  const fields = heard.filter(
    ({ name, value }) => name === 'ask-for' && value !== undefined && isUnnecessary(String(value), of, policy)
  );
  return [...new Set(fields.map(({ value }) => String(value)))].map((field) => ({ do: 'over-asked', with: { field } }));
}

/** A line that this customer cannot follow (1.1-hotline-language). */
export function unclear(text: string, of: Case, lang: Lang, policy: Policy, who: Role): readonly EventSaid[] {
  const spec = eventSpec('spoke-unclearly')!;
  const applies = maySay(who, spec) && (spec.when === undefined || holds(spec.when, of));
  return applies && isUnclear(text, of, lang, policy) ? [{ do: 'spoke-unclearly' }] : [];
}

/** The event of a forbidden way of speaking; abuse is this project's own rule, and no clause of a ticket. */
export function forbiddenEvent(label: string): TicketEvent | undefined {
  return label === 'shirking' ? 'shirked' : label === 'pretext' ? 'pretext-used' : undefined;
}

/** The time that a promise gives, if the event is one: the soonest of a line. */
export function promiseOf(event: string, times: readonly TimeSaid[], policy: Policy): { readonly with?: Fields } {
  const soonest = event === 'promised' ? soonestOf(times, policy) : undefined;
  return soonest === undefined ? {} : { with: { eta: soonest.eta_ms } };
}
