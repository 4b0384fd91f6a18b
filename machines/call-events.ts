import { customer } from './events/customer';
import { desk } from './events/desk';
import type { EventSpec } from './events/spec';
import { speech } from './events/speech';

const onTheLine: Readonly<Record<string, EventSpec>> = { ...speech, ...desk, ...customer };

/** Events that reach a call's chart from outside, by agent, customer and desktop; charts never see raw text. */
export const callEvents: Readonly<Record<string, EventSpec>> = Object.fromEntries(
  Object.entries(onTheLine).filter(([, { inCall }]) => inCall)
);
