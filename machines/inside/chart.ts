import { chart, type ChartInput } from '../vocabulary';

type StateConfig = Parameters<typeof chart.createStateConfig>[0];

/** How much of the SOP a chart holds: the whole of it, or the part that a call can reach. */
export interface ChartScope {
  readonly contact: StateConfig;
  readonly handling?: StateConfig;
  /** Each a region beside the others, in this order. */
  readonly duties: Readonly<Record<string, StateConfig>>;
  /** Each a region beside the others, in this order: by the clause that it is the timer of, without its section. */
  readonly timers: Readonly<Record<string, StateConfig>>;
  /** The delays that the timers name. */
  readonly delays: Readonly<Record<string, (of: { readonly context: ChartInput }) => number>>;
}

/**
 * The SOP as one chart in four boxes that go on beside each other: `contact` (the stages of a call, a visit or a request), `handling` (who
 * has the ticket behind it), `duties` and `timers`. An event from outside is taken by one region only; regions speak to each other
 * in internal events.
 */
export function sopChart({ contact, handling, duties, timers, delays }: ChartScope) {
  return chart
    .createMachine({
      id: 'sop',
      context: ({ input }) => input,
      type: 'parallel',
      // A chart that never settles is our mistake: found, not hung on.
      options: { maxIterations: 1000 },
      states: {
        contact,
        ...(handling ? { handling } : {}),
        duties: { type: 'parallel', states: duties },
        timers: { type: 'parallel', states: timers }
      }
    })
    .provide({ delays });
}
