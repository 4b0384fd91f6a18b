import { setup } from 'xstate';
import type { Case, Instant } from './clause';
import { holds, type Formula } from './clause';

/**
 * Events that come to the chart from outside: acts of the agent, the customer and the desktop, named.
 * Which act makes which event is a small total mapping in the play room. Charts never see raw text.
 */
export const externalEvents = [
  // said by the agent
  'greeted',
  'explained',
  'promised',
  'solution-put',
  'data-given',
  'disclosed',
  'confirmation-asked',
  'recovery-asked',
  // done by the agent on the desktop
  'identity-verified',
  'identity-recorded-unverifiable',
  'details-checked',
  'tagged',
  'labelled',
  'closed',
  'handed-over',
  'transferred',
  'acted-on',
  'agent-ended',
  // said or done by the customer
  'demand-told',
  'arranged',
  'confirmed',
  'restarted',
  'recovered',
  'still-broken',
  'agreed',
  'rejected',
  'rang-off',
  'hung-up'
] as const;
export type ExternalEvent = (typeof externalEvents)[number];

/** How a transition is what a real agent can do but must not. */
export type Deviation = 'skipped' | 'too-early' | 'out-of-order' | 'forbidden';

export interface ChartInput {
  readonly case: Case;
  /** Milliseconds per clause, the allowance already counted in; Infinity: the limit is off. */
  readonly limits: Readonly<Record<string, number>>;
}

export type ChartEvents =
  | { readonly type: Exclude<ExternalEvent, 'tagged'> }
  | { readonly type: 'tagged'; readonly tag: string }
  // Raised by the tracks for each other; never let in from outside.
  | { readonly type: 'handling-begun' | 'passing-on' | 'call-over' }
  | { readonly type: `limit.${'open' | 'met' | 'cancel'}.${LimitedClause}` };

/** The clauses that run as timers of the call. */
export const limited = ['1.1-hotline-greet', '2.1-check-5min', '2.1-wait-3min', '3.2-complaint-2h'] as const;
export type LimitedClause = (typeof limited)[number];

function breach_ms(context: ChartInput, clause: string): number {
  return context.limits[clause] ?? Infinity;
}

/** The one vocabulary object: every state of the chart is made with it and type-checked in its own file. */
export const chart = setup({
  types: {
    context: {} as ChartInput,
    input: {} as ChartInput,
    events: {} as ChartEvents,
    meta: {} as {
      readonly irregular?: Deviation;
      readonly clause?: string;
      readonly waives?: readonly string[];
      readonly regular?: boolean;
    }
  },
  actions: {
    /** An instant of the catalogue has come. */
    mark: (_, _params: { instant: Instant }) => undefined,
    /** An irregular transition was taken. */
    deviate: (_, _params: { deviation: Deviation; clause: string }) => undefined,
    /** What happened to a limit. */
    limit: (_, _params: { clause: string; is: 'started' | 'warned' | 'breached' | 'met' | 'cancelled' }) => undefined
  },
  // One delay a limit, named by its clause: the due time comes from the policy.
  delays: Object.fromEntries(
    limited.map((clause) => [clause, ({ context }: { context: ChartInput }) => breach_ms(context, clause)])
  ),
  guards: {
    case: ({ context }, formula: Formula) => holds(formula, context.case),
    tag: ({ event }, tag: string) => event.type === 'tagged' && event.tag === tag
  }
});

/** Says that an instant has come. */
export const mark = (instant: Instant) => ({ type: 'mark', params: { instant } }) as const;

/**
 * An irregular transition: how it deviates and the clause that says otherwise stand in its meta, for
 * those who read the chart, and in an action, for the log. Spread it into the transition.
 */
export const irregular = <const Also extends readonly unknown[]>(
  deviation: Deviation,
  clause: string,
  ...also: Also
) => ({
  meta: { irregular: deviation, clause },
  actions: [{ type: 'deviate', params: { deviation, clause } } as const, ...also] as const
});

type PlainEvent = Exclude<ChartEvents, { readonly tag: string }>;

/** Raises an event for the other tracks or for a limit. */
export const tell = (type: PlainEvent['type']) => chart.raise({ type } as PlainEvent);
