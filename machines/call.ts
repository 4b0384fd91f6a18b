import { sopChart } from './chart';
import { contact } from './contact/contact';
import { endings } from './contact/endings';
import { contactDuties } from './duties/contact-duties';
import { emergency } from './duties/emergency';
import { limitRegion, waitRegion } from './limit';
import { timerOf } from './timers';
import { externalEvents } from './vocabulary';

/** The SOP as far as a call can reach it: the contact, with the duties and the timers that are scored in a call. */
export const callChart = sopChart({
  contact,
  duties: { ...contactDuties, emergency },
  timers: {
    'wait-3min': waitRegion(timerOf('2.1-wait-3min', 'call-over'), 'elapsed'),
    'hotline-greet': limitRegion(timerOf('1.1-hotline-greet', 'call-over')),
    'check-5min': limitRegion(timerOf('2.1-check-5min', 'call-over')),
    'complaint-2h': limitRegion(timerOf('3.2-complaint-2h', 'call-over'))
  }
});

const external: ReadonlySet<string> = new Set(externalEvents);

/** Whether the chart takes an event of this name from outside. */
export function acceptsEvent(type: string): boolean {
  return external.has(type);
}

/** Breaches come behind what is done at the same instant; an elapsed wait comes before it. */
export function sideOfDelay(type: string): 'before' | 'after' {
  return type.includes('wait-3min') ? 'before' : 'after';
}

/** What an ending of the contact means: whether it is regular, and which clauses it waives. */
export function endingOf(state: string): { readonly regular: boolean; readonly waives: readonly string[] } | undefined {
  if (!Object.hasOwn(endings, state)) return undefined;
  const { tags, meta } = endings[state as keyof typeof endings];
  return {
    regular: (tags as readonly string[]).includes('regular-ending'),
    waives: 'waives' in meta ? meta.waives : []
  };
}
