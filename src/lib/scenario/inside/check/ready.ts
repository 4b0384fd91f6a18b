import type { ScenarioCheck } from './context';
import { reachable } from './talk';

const fewest = 3;

/** Guided mode has three or four lines to offer in every state, one of them bad. */
export function checkReady(context: ScenarioCheck): void {
  const { scenario } = context;
  if (!scenario.modes.includes('guided')) return;
  const ready = Object.values(scenario.ready);
  if (ready.length === 0) return context.say('SB0344', ['modes'], {});
  for (const name of reachable(context)) {
    const offered = ready.filter((line) => line.in === undefined || line.in.includes(name));
    const path = ['customer', 'states', name];
    if (offered.length < fewest) context.say('SB0346', path, { name, count: offered.length }, 'key');
    else if (!offered.some((line) => line.bad)) context.say('SB0345', path, { name }, 'key');
  }
}
