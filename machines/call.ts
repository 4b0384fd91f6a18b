import { callClauses } from './call-clauses';
import { endings } from './stages/endings';
import { stage } from './stages/stage';
import { contactTimersOf, delaysOf, dueEvent, timerRegions } from './timers';
import { emergency } from './tracks/emergency';
import { ofTheCall } from './tracks/of-the-call';
import { chart, externalEvents } from './vocabulary';

const timers = contactTimersOf(callClauses);

/**
 * The SOP of a call as one chart. Region `stage` holds the stages of the SOP and the endings; each
 * other region is a track (one duty, one file) or the timer of a limit. An event from outside is
 * taken by one region only; regions speak to each other in internal events.
 */
export const callChart = chart
  .createMachine({
    id: 'call',
    context: ({ input }) => input,
    type: 'parallel',
    // A chart that never settles is our mistake: found, not hung on.
    options: { maxIterations: 1000 },
    states: {
      stage,
      ...ofTheCall,
      emergency,
      ...timerRegions(timers)
    }
  })
  .provide({ delays: delaysOf(timers) });

const external: ReadonlySet<string> = new Set(externalEvents);

/** Whether the chart takes an event of this name from outside. */
export function acceptsEvent(type: string): boolean {
  return external.has(type);
}

/** Breaches come behind what is done at the same instant; an elapsed wait comes before it. */
export function sideOfDelay(type: string): 'before' | 'after' {
  return timers.some((timer) => timer.kind === 'wait' && type === dueEvent(timer, 'call')) ? 'before' : 'after';
}

/** What a final state of the call means: whether it is regular, and which clauses it waives. */
export function endingOf(state: string): { readonly regular: boolean; readonly waives: readonly string[] } | undefined {
  const meta = (endings as Readonly<Record<string, { meta?: { regular?: boolean; waives?: readonly string[] } }>>)[
    state
  ]?.meta;
  return meta && { regular: meta.regular ?? false, waives: meta.waives ?? [] };
}
