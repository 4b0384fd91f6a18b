import { local, heading } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { Calendar } from '#calendar/calendar';
import { dayOf, timeText, yearOf } from '#calendar/dates';
import type { Fact } from '#domain/fact';
import { own } from '#domain/own';
import { roleNames } from '#domain/terms';
import type { Role } from '#domain/roles';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { taskOf } from '#machines/event-tasks';
import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import type { LineState } from '#sandbox/ticket-view';
import type { Tone } from '#ui/tone';

/** What a limit asks for, in short; the clause says it whole. */
export function limitName(clause: string): string {
  const title = sopClauseOf(clause)?.timer?.title;
  return title ? heading(title) : clause;
}

/** What somebody is to do. @param line whether the customer is on the line: it is named for the moment */
export const eventName = (event: string, line?: LineState): string =>
  eventSpec(event) ? local(taskOf(event as TicketEvent, line === 'on')) : event;

/** A role within a sentence. */
export const roleInText = (role: Role): string => local(own(roleNames, role) ?? { zh: role, en: role });

export const roleName = (role: Role | 'handler'): string => heading(own(roleNames, role) ?? { zh: role, en: role });

/** The day of an instant in Shanghai; with its year where that is another than the sandbox began in. */
export function dateWords(at_ms: number, begins_ms = at_ms): string {
  return new Intl.DateTimeFormat(locale.current, {
    timeZone: 'Asia/Shanghai',
    ...(yearOf(dayOf(at_ms)) !== yearOf(dayOf(begins_ms)) && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    weekday: 'short'
  }).format(at_ms);
}

/** A time of the day; on the full minute, too, its seconds where they are wanted. */
export const timeWords = (at_ms: number, seconds = false): string =>
  seconds ? timeText(at_ms).slice(11, 19).padEnd(8, ':00') : timeText(at_ms).slice(11, 16);

/** A day and a time, for lists: the year only where it is another than that of the beginning. */
export function momentWords(at_ms: number, begins_ms: number): string {
  const same = dayOf(at_ms) === dayOf(begins_ms);
  return same ? timeWords(at_ms, true) : `${dateWords(at_ms, begins_ms)} ${timeWords(at_ms)}`;
}

/** What kind of time it is in the house: at work, before or after hours, or a day off with its reason. */
export function hoursWords(at_ms: number, { calendar }: Policy): { readonly text: string; readonly works: boolean } {
  if (!calendar) return { text: '', works: true };
  const kind = new Calendar(calendar).kindOf(dayOf(at_ms));
  const provisional = kind.provisional ? m.sandbox_provisional() : '';
  if ('rests' in kind) return { text: `${local(kind.rests)}${provisional}`, works: false };
  const works = at_ms >= kind.works.from_ms && at_ms < kind.works.to_ms;
  return { text: `${works ? m.sandbox_hours_in() : m.sandbox_hours_out()}${provisional}`, works };
}

const tones: Readonly<Partial<Record<Fact['kind'], Tone>>> = {
  breached: 'broken',
  irregular: 'broken',
  warned: 'warn',
  met: 'ok',
  alert: 'flag',
  message: 'speech',
  state: 'accent'
};

/** How a fact is drawn. */
export function factTone({ kind, late }: Fact): Tone {
  return late ? 'warn' : (tones[kind] ?? 'neutral');
}
