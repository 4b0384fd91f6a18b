import { limitRegion, waitRegion } from './limit';
import { endings } from './stages/endings';
import { stage } from './stages/stage';
import { timerOf } from './timers';
import { emergency } from './tracks/emergency';
import { ofTheCall } from './tracks/of-the-call';
import { chart, externalEvents } from './vocabulary';

/**
 * The SOP of a call as one chart. Region `stage` holds the stages of the SOP and the endings; each
 * other region is a track (one duty, one file) or the timer of a limit. An event from outside is
 * taken by one region only; regions speak to each other in internal events.
 */
export const callChart = chart.createMachine({
  id: 'call',
  context: ({ input }) => input,
  type: 'parallel',
  // A chart that never settles is our mistake: found, not hung on.
  options: { maxIterations: 1000 },
  states: {
    stage,
    ...ofTheCall,
    emergency,
    'greet-3s': limitRegion(timerOf('1.1-hotline-greet', 'call-over')),
    'check-5min': limitRegion(timerOf('2.1-check-5min', 'call-over')),
    'wait-3min': waitRegion(timerOf('2.1-wait-3min', 'call-over'), 'elapsed'),
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

/** What a final state of the call means: whether it is regular, and which clauses it waives. */
export function endingOf(state: string): { readonly regular: boolean; readonly waives: readonly string[] } | undefined {
  const meta = (endings as Readonly<Record<string, { meta?: { regular?: boolean; waives?: readonly string[] } }>>)[
    state
  ]?.meta;
  return meta && { regular: meta.regular ?? false, waives: meta.waives ?? [] };
}
