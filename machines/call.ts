import { callClauses } from './call-clauses';
import { sopChart } from './inside/chart';
import { contact } from './contact/contact';
import { endings } from './contact/endings';
import { contactDuties } from './duties/contact-duties';
import { emergency } from './duties/emergency';
import { contactTimersOf, delaysOf, dueEvent, timerRegions } from './timers';
import { callEvents } from './call-events';

const timers = contactTimersOf(callClauses);

/** Chart of the SOP as far as a call can reach it: the contact, with the duties and timers scored in a call. */
export const callChart = sopChart({
  contact,
  duties: { ...contactDuties, emergency },
  timers: timerRegions(timers),
  delays: delaysOf(timers)
});

/** Checks whether the chart accepts an event of this name from outside. */
export function acceptsEvent(type: string): boolean {
  return Object.hasOwn(callEvents, type);
}

/** Returns the order of a delayed event at an instant: breaches after what is done then, an elapsed wait before. */
export function sideOfDelay(type: string): 'before' | 'after' {
  return timers.some((timer) => timer.kind === 'wait' && type === dueEvent(timer)) ? 'before' : 'after';
}

/** Returns whether an ending is regular and which clauses it waives; `undefined` if it is not an ending. */
export function endingOf(state: string): { readonly regular: boolean; readonly waives: readonly string[] } | undefined {
  if (!Object.hasOwn(endings, state)) return undefined;
  const { tags, meta } = endings[state as keyof typeof endings];
  return {
    regular: (tags as readonly string[]).includes('regular-ending'),
    waives: 'waives' in meta ? meta.waives : []
  };
}
