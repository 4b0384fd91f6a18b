import { conversation } from './events/conversation';
import { customer } from './events/customer';
import { desk } from './events/desk';
import { feedback } from './events/feedback';
import { absurd, senseless } from './events/senseless';
import type { EventSpec } from './events/spec';
import { speech } from './events/speech';
import { steering } from './events/steering';
import { work } from './events/work';

export { fieldsOf, meansOf, note, teamFor, teamsFor } from './events/spec';
export type { EventContext, EventSpec, FieldSpec, Progress, TicketHolding } from './events/spec';

/** Every event that can come to a ticket from outside. A new one is an entry in the file of its kind. */
export const ticketEvents = {
  ...speech,
  'solution-put': { ...speech['solution-put'], flaw: absurd },
  ...conversation,
  ...desk,
  // What is written down must tell something: a call, which loads no more of this than it needs, holds it against what is true.
  captured: { ...desk.captured, flaw: senseless },
  credited: { ...desk.credited, flaw: absurd },
  ...customer,
  ...steering,
  ...work,
  ...feedback
} as const;
export type TicketEvent = keyof typeof ticketEvents;

const all: Readonly<Record<string, EventSpec>> = ticketEvents;

/** The event of that name, if there is one. */
export function eventSpec(name: string): EventSpec | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** True if an event is something said: anybody who speaks to the customer can say it again, and nothing happens. */
export function isSpeech(name: string): boolean {
  return Object.hasOwn(speech, name) || Object.hasOwn(conversation, name);
}

/** True if an event belongs to what comes behind the handling: follow-up, review, quality. */
export function isFeedback(name: string): boolean {
  return Object.hasOwn(feedback, name);
}
