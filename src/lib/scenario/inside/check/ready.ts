import { own } from '#domain/own';
import { talkRegion } from '../assemble';
import type { ScenarioCheck } from './context';
import { reachable } from './talk';

const fewest = 3;

/** Guided mode has three or four lines to offer in every state of a talk, one of them bad; without such states, some of each. */
export function checkReady(context: ScenarioCheck): void {
  const { scenario } = context;
  if (!scenario.modes.includes('guided')) return;
  const ready = Object.values(scenario.ready);
  if (ready.length === 0) return context.say('SB0344', ['modes'], {});
  const talk = own(scenario.customer.regions, talkRegion);
  if (!talk)
    return ready.some((line) => line.bad) ? undefined : context.say('SB0345', ['ready'], { name: 'ready' }, 'key');
  for (const name of reachable(talk)) {
    const offered = ready.filter((line) => line.if?.at?.[talkRegion]?.includes(name) ?? true);
    const path = ['talk', 'states', name];
    if (offered.length < fewest) context.say('SB0346', path, { name, count: offered.length }, 'key');
    else if (!offered.some((line) => line.bad)) context.say('SB0345', path, { name }, 'key');
  }
}
