import type { Chart, ChartEvent } from '#kernel/chart';
import type { Effect, State, World } from '#kernel/kernel';
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
export type Standing = State<readonly Effect[]>;

/**
 * The chart alone in the kernel's hands: nobody behind it who remembers, but for the effects of the last step. Limits are those of the
 * chart's input, around the clock: what the calendar makes of a limit changes when it ends, never what the chart does then.
 */
export function worldOf(chart: Chart): World<readonly Effect[], Given> {
  return {
    charts: { [ticket]: chart },
    accepts: (_, type) => ticketAccepts(type),
    sideOf: (_, { type }) => sideOfDelay(type),
    begin: () => ({ memory: [], sends: [] }),
    entry: (memory, { event }) => ({ memory, sends: [{ to: ticket, event }] }),
    effect: (memory, effect) => ({ memory: [...memory, effect], sends: [] }),
    event: (memory) => ({ memory, sends: [] })
  };
}
