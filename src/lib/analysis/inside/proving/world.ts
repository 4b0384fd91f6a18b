import type { Chart, ChartEvent, Snapshot } from '#kernel/chart';
import { start, type Effect, type Simulation, type State } from '#kernel/simulation';
import { sideOfDelay } from '#machines/call';
import { ticketAccepts } from '#machines/ticket';

/** The chart's name in its world. */
export const ticket = 'ticket';

/** Something that happens to a ticket. */
export interface Given {
  readonly at_ms: number;
  readonly event: ChartEvent;
}

/** A ticket under proof as it stands, with the effects of its last step. */
export type ProvedState = State<readonly Effect[]>;

export type ChartAlone = Simulation<readonly Effect[], Given>;

/** The chart of a ticket under proof as it stands. */
export function snapshotOf({ instances }: ProvedState): Snapshot {
  return instances.get(ticket)!.snapshot;
}

/**
 * The chart alone in the kernel's hands: nobody behind it who remembers, but for the effects of the last step. Limits are those of the
 * chart's input, around the clock: what the calendar makes of a limit changes when it ends, never what the chart does then.
 */
export function worldOf(chart: Chart): ChartAlone {
  return {
    processes: {
      [ticket]: {
        chart: () => chart,
        accepts: ticketAccepts,
        sideOf: ({ type }) => sideOfDelay(type),
        effect: (memory, _, effect) => ({ memory: [...memory, effect], sends: [] })
      }
    },
    begin: () => ({ memory: [], sends: [{ to: ticket, event: { type: start } }] }),
    entry: (memory, { event }) => ({ memory, sends: [{ to: ticket, event }] })
  };
}
