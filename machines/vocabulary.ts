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

/** What a state says of itself to those who read the chart. */
export interface StateMeta {
  /** The clauses that it carries. */
  readonly clauses: readonly string[];
  /** Of an ending of the contact: the clauses that it makes pointless. */
  readonly waives?: readonly string[];
}

/** What a transition says of itself to those who read the chart. */
export interface TransitionMeta {
  readonly irregular?: Deviation;
  /** Of an irregular one: the clause that says otherwise. */
  readonly clause?: string;
  /** The clauses that it carries, where its state or its event do not say so. */
  readonly clauses?: readonly string[];
}

export interface ChartInput {
  readonly case: Case;
  /** Milliseconds per clause, the allowance already counted in; Infinity: the limit is off. */
  readonly limits: Readonly<Record<string, number>>;
  /** Where limits warn: how much of one is left then, part of 1. Absent: the whole limit is `limits`, and nothing warns. */
  readonly warnAt?: number;
  /** Clauses whose limits stand while one waits for the customer (policy `pauses`). */
  readonly pauses?: readonly string[];
  /** The order of self-help, if the policy fixes it (policy `self-help`). */
  readonly selfHelp?: readonly string[];
}

export type ChartEvents =
  | { readonly type: 'tagged'; readonly tag: string }
  | { readonly type: Exclude<TicketEvent, 'tagged'> }
  // Raised by regions for each other; never let in from outside.
  | { readonly type: Signal }
  | { readonly type: `instant.${Milestone}` }
  | { readonly type: `breach.${TimedClauseId}` };

/** What regions tell each other: never let in from outside. */
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

/** The one vocabulary object: every state of the chart is made with it and type-checked in its own file. */
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
    /** An instant of the catalogue has come. */
    mark: (_, _params: { instant: Milestone }) => undefined,
    /** An irregular transition was taken. */
    deviate: (_, _params: { deviation: Deviation; clause: string }) => undefined,
    /** What happened to a limit. */
    limit: (_, _params: { clause: string; is: TimerEvent }) => undefined,
    /** The ticket has come to a state that people know by name. */
    enter: (_, _params: { state: TicketState; clause: string }) => undefined,
    /** Somebody of the house is told. */
    alert: (_, _params: { to: Role; clause: string }) => undefined,
    /** The system tags the ticket. */
    tag: (_, _params: { tag: string; clause: string }) => undefined,
    /** Something is written down. */
    record: (_, _params: { clause: string }) => undefined
  },
  // Named by the clauses whose timers the chart has, and provided with them (`delaysOf`).
  delays: {} as Readonly<Record<string, never>>,
  guards: {
    case: ({ context }, formula: Formula) => holds(formula, context.case),
    tag: ({ event }, tag: string) => event.type === 'tagged' && event.tag === tag,
    /** What an event carries. */
    field: ({ event }, { field, is }: { field: string; is: readonly (string | number | boolean)[] }) =>
      is.includes((event as unknown as Readonly<Record<string, string | number | boolean>>)[field]!),
    /** True if a limit stands while one waits for the customer. */
    pauses: ({ context }, clause: string) => context.pauses?.includes(clause) ?? false,
    /** True if the policy has one step of self-help come before another. */
    before: ({ context }, [first, second]: readonly [string, string]) => {
      const [a, b] = [context.selfHelp?.indexOf(first) ?? -1, context.selfHelp?.indexOf(second) ?? -1];
      return a >= 0 && b >= 0 && a < b;
    }
  }
});

/** Says that an instant has come. */
export const recordMilestone = (instant: Milestone) => ({ type: 'mark', params: { instant } }) as const;

/** Says that an instant has come, to the log and to the limits that run from it or until it. */
export const reachMilestone = (instant: Milestone) =>
  [recordMilestone(instant), chart.raise({ type: `instant.${instant}` })] as const;

/** The ticket comes to a state that people know by name. */
export const enter = (state: TicketState, clause: string) => ({ type: 'enter', params: { state, clause } }) as const;
export const alert = (to: Role, clause: string) => ({ type: 'alert', params: { to, clause } }) as const;
export const tagging = (tag: string, clause: string) => ({ type: 'tag', params: { tag, clause } }) as const;
export const record = (clause: string) => ({ type: 'record', params: { clause } }) as const;

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
  actions: [deviate(deviation, clause), ...also] as const
});

/** Says that something deviates; beside an irregular transition's own, where one step breaks two clauses. */
export const deviate = (deviation: Deviation, clause: string) =>
  ({ type: 'deviate', params: { deviation, clause } }) as const;

type PlainEvent = Exclude<ChartEvents, { readonly tag: string }>;

/** Raises an event for other regions or for a timer. */
export const tell = (type: PlainEvent['type']) => chart.raise({ type } as PlainEvent);
