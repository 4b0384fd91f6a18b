import { setup } from 'xstate';
import type { Deviation, TimerEvent, TicketState } from '#domain/ids';
import type { Case, Milestone } from './clause';
import { holds, type Formula } from './clause';
import type { Role } from '#domain/roles';
import type { Tag } from './tags';
import type { TimedClauseId } from './sop-clauses';
import type { TicketEvent } from './ticket-events';

export type { TimerEvent } from '#domain/ids';
export type { Tag } from './tags';

export interface StateMeta {
  readonly clauses: readonly string[];
  readonly waives?: readonly string[];
}

export interface TransitionMeta {
  readonly irregular?: Deviation;
  readonly clause?: string;
  readonly clauses?: readonly string[];
}

export interface ChartInput {
  readonly case: Case;
  /** Milliseconds by clause, allowance included; Infinity if the limit is off. */
  readonly limits: Readonly<Record<string, number>>;
  /** Remaining share (0 to 1) of a limit at which it warns; if absent, nothing warns and `limits` is the full limit. */
  readonly warnAt?: number;
  readonly pauses?: readonly string[];
  readonly selfHelp?: readonly string[];
}

export type ChartEvents =
  | { readonly type: 'tagged'; readonly tag: string }
  | { readonly type: Exclude<TicketEvent, 'tagged'> }
  // Raised by regions for each other; never let in from outside.
  | { readonly type: Signal }
  | { readonly type: `instant.${Milestone}` }
  | { readonly type: `breach.${TimedClauseId}` };

/** Internal events between regions; never accepted from outside. */
export type Signal =
  // identity or details: one more of what the first check is made of
  | 'check-advanced'
  | 'handling-begun'
  | 'demand-known'
  | 'passing-on'
  | 'call-over'
  // the contact ends with an open request: the agent ended it, or it was not their doing alone
  | 'put-aside'
  | 'left-open'
  // handed over to a team that such a ticket does not go to
  | 'misdirected'
  // behind the first contact
  | 'settled'
  | 'closing'
  | 'solution-given'
  | 'solution-said'
  | 'contact-made'
  | 'solution-agreed'
  | 'came-round'
  | 'solution-rejected'
  | 'yes-taken-back'
  // what a solution gives in money, who gives it, and whether it has been given
  | 'money-offered'
  | 'no-money-offered'
  | 'beyond-authority'
  | 'money-settled'
  | 'on-site'
  | 'off-site'
  | 'customer-waits'
  | 'customer-back'
  // the follow-up is done, and so is the interview
  | 'nothing-owed'
  | 'interview-held'
  | 'ticket-over';

/** Shared XState setup of the chart: every state is created with it and type-checked in its own file. */
export const chart = setup({
  types: {
    context: {} as ChartInput,
    input: {} as ChartInput,
    events: {} as ChartEvents,
    tags: {} as Tag,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: {
    mark: (_, _params: { instant: Milestone }) => undefined,
    deviate: (_, _params: { deviation: Deviation; clause: string }) => undefined,
    limit: (_, _params: { clause: string; is: TimerEvent }) => undefined,
    enter: (_, _params: { state: TicketState; clause: string }) => undefined,
    alert: (_, _params: { to: Role; clause: string }) => undefined,
    tag: (_, _params: { tag: string; clause: string }) => undefined,
    record: (_, _params: { clause: string }) => undefined
  },
  // Named by the clauses whose timers the chart has, and provided with them (`delaysOf`).
  delays: {} as Readonly<Record<string, never>>,
  guards: {
    case: ({ context }, formula: Formula) => holds(formula, context.case),
    tag: ({ event }, tag: string) => event.type === 'tagged' && event.tag === tag,
    field: ({ event }, { field, is }: { field: string; is: readonly (string | number | boolean)[] }) =>
      is.includes((event as unknown as Readonly<Record<string, string | number | boolean>>)[field]!),
    pauses: ({ context }, clause: string) => context.pauses?.includes(clause) ?? false,
    before: ({ context }, [first, second]: readonly [string, string]) => {
      const [a, b] = [context.selfHelp?.indexOf(first) ?? -1, context.selfHelp?.indexOf(second) ?? -1];
      return a >= 0 && b >= 0 && a < b;
    }
  }
});

/** Returns the action that reports an instant to the log. */
export const recordMilestone = (instant: Milestone) => ({ type: 'mark', params: { instant } }) as const;

/** Returns the actions that report an instant to the log and to the limits that start or end with it. */
export const reachMilestone = (instant: Milestone) =>
  [recordMilestone(instant), chart.raise({ type: `instant.${instant}` })] as const;

export const enter = (state: TicketState, clause: string) => ({ type: 'enter', params: { state, clause } }) as const;
export const alert = (to: Role, clause: string) => ({ type: 'alert', params: { to, clause } }) as const;
export const tagging = (tag: string, clause: string) => ({ type: 'tag', params: { tag, clause } }) as const;
export const record = (clause: string) => ({ type: 'record', params: { clause } }) as const;

/** Returns an irregular transition to spread into one, with deviation and clause in meta (readers) and action (log). */
export const irregular = <const Also extends readonly unknown[]>(
  deviation: Deviation,
  clause: string,
  ...also: Also
) => ({
  meta: { irregular: deviation, clause },
  actions: [deviate(deviation, clause), ...also] as const
});

/** Returns the action that reports a deviation; used in addition to `irregular` when one step breaks two clauses. */
export const deviate = (deviation: Deviation, clause: string) =>
  ({ type: 'deviate', params: { deviation, clause } }) as const;

type PlainEvent = Exclude<ChartEvents, { readonly tag: string }>;

/** Returns the action that raises an event for other regions or for a timer. */
export const tell = (type: PlainEvent['type']) => chart.raise({ type } as PlainEvent);
