import type { Chart, ChartEvent, Snapshot } from '#kernel/chart';
import { start, type Effect, type Simulation, type State } from '#kernel/simulation';
import { sideOfDelay } from '#machines/call';
import { ticketAccepts } from '#machines/ticket';

export const ticket = 'ticket';

export interface Given {
  readonly at_ms: number;
  readonly event: ChartEvent;
}

/** State of a ticket under proof, with the effects of its last step. */
export type ProvedState = State<readonly Effect[]>;

export type ChartAlone = Simulation<readonly Effect[], Given>;

export function snapshotOf({ instances }: ProvedState): Snapshot {
  return instances.get(ticket)!.snapshot;
}

/** Creates a world of the chart and its last effects. Limits run around the clock: calendars change only their end. */
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
