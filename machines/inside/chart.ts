import { chart, type ChartInput } from '../vocabulary';

type StateConfig = Parameters<typeof chart.createStateConfig>[0];

/** Parts of the SOP that a chart holds: all of it, or those that a call can reach. */
export interface ChartScope {
  readonly contact: StateConfig;
  readonly handling?: StateConfig;
  readonly duties: Readonly<Record<string, StateConfig>>;
  /** Parallel regions in this order, each named after its clause, without the section. */
  readonly timers: Readonly<Record<string, StateConfig>>;
  readonly delays: Readonly<Record<string, (of: { readonly context: ChartInput }) => number>>;
}

/** Builds the SOP chart from four parallel boxes. One region takes each external event; internal events link them. */
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
