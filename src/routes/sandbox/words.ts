import { local, heading } from '#app/local';
import { m } from '#app/messages';
import { Calendar } from '#calendar/calendar';
import { dayOf } from '#calendar/dates';
import { own } from '#domain/own';
import { roleNames } from '#domain/terms';
import type { Fact } from '#domain/fact';
import type { Role } from '#domain/roles';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { taskOf } from '#machines/event-tasks';
import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import type { LineState } from '#sandbox/ticket-view';

const quiet: ReadonlySet<Fact['kind']> = new Set(['started', 'met', 'cancelled', 'milestone']);
/** True if a fact is news of an act. Automatic changes of limits are not. */
export const isNews = ({ kind }: Pick<Fact, 'kind'>): boolean => !quiet.has(kind);

export function limitName(clause: string): string {
  const title = sopClauseOf(clause)?.timer?.title;
  return title ? heading(title) : clause;
}

/** Returns the name of a task; the wording depends on whether the customer is on the line. */
export const eventName = (event: string, line?: LineState): string =>
  eventSpec(event) ? local(taskOf(event as TicketEvent, line === 'on')) : event;

/** Returns the name of a role for use within a sentence. */
export const roleInText = (role: Role): string => local(own(roleNames, role) ?? { zh: role, en: role });

export const roleName = (role: Role | 'handler'): string => heading(own(roleNames, role) ?? { zh: role, en: role });

/** Describes the organisation's hours: working, before or after hours, or a day off with its reason. */
export function hoursWords(at_ms: number, { calendar }: Policy): { readonly text: string; readonly works: boolean } {
  if (!calendar) return { text: '', works: true };
  const kind = new Calendar(calendar).kindOf(dayOf(at_ms));
  const provisional = kind.provisional ? m.sandbox_provisional() : '';
  if ('rests' in kind) return { text: `${local(kind.rests)}${provisional}`, works: false };
  const works = at_ms >= kind.works.from_ms && at_ms < kind.works.to_ms;
  return { text: `${works ? m.sandbox_hours_in() : m.sandbox_hours_out()}${provisional}`, works };
}

export { dateWords, momentWords, timeWords } from './moments.ts';
export { factTone } from './tones.ts';
