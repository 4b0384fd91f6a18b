import type { Text } from '#domain/text';
import { conversation } from './events/conversation';
import { customer } from './events/customer';
import { desk } from './events/desk';
import { feedback } from './events/feedback';
import { absurd, senseless } from './events/senseless';
import type { EventSpec } from './events/spec';
import { speech } from './events/speech';
import { steering } from './events/steering';
import { eventTitles } from './events/titles';
import { work } from './events/work';

export { deciders, fieldsOf, mayHandle, meansOf, note, teamFor, teamsFor } from './events/spec';
export type { EventContext, EventSpec, FieldSpec, Progress, TicketHolding } from './events/spec';

const specs = {
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
export type TicketEvent = keyof typeof specs;

export interface NamedEvent extends EventSpec {
  readonly text: Text;
}

function named<Specs extends Readonly<Record<string, EventSpec>>>(
  of: Specs,
  titles: Readonly<Record<keyof Specs, Text>>
): { readonly [Event in keyof Specs]: Specs[Event] & Pick<NamedEvent, 'text'> } {
  const entries = Object.entries(of).map(([event, spec]) => [event, { ...spec, text: titles[event]! }]);
  return Object.fromEntries(entries) as ReturnType<typeof named<Specs>>;
}

/** External events of a ticket. A new one needs an entry in the file of its kind and a title in `events/titles.ts`. */
export const ticketEvents = named(specs, eventTitles);

const all: Readonly<Record<string, NamedEvent>> = ticketEvents;

export function eventSpec(name: string): NamedEvent | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** Checks whether an event is something said, which anyone speaking to the customer can repeat without effect. */
export function isSpeech(name: string): boolean {
  return Object.hasOwn(speech, name) || Object.hasOwn(conversation, name);
}

/** Checks whether an event belongs to the feedback after the handling: follow-up, review, quality. */
export function isFeedback(name: string): boolean {
  return Object.hasOwn(feedback, name);
}
