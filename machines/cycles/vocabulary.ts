import { setup } from 'xstate';
import type { Role } from '#domain/roles';
import type { TimerEvent } from '../vocabulary';
import type { Deviation } from '#domain/ids';
import type { CycleEvent } from './events';

/** Signals sent to a chart by the books besides the entries; counted there because charts count nothing. */
export const cycleSignals = [
  // standing: how the last judged ticket of a person was, and what came of a training
  'below',
  'good',
  'booked',
  'part-trained',
  'trained',
  // emergency: so many tickets, or one more of them
  'many',
  'one-more',
  // overdue report
  'entered-report',
  'ticket-closed',
  // quarter
  'proposal-made',
  'proposal-decided'
] as const;
export type CycleSignal = (typeof cycleSignals)[number];

/** Raised inside a chart when its period is over; never let in from outside. */
type Raised = 'period-over';

/** Names under which events are reported to users, including states that users know. */
export type ProgrammeEvent =
  | 'slipping'
  | 'steady-again'
  | 'training-due'
  | 'below-again'
  | 'training-booked'
  | 'part-trained'
  | 'trained'
  | 'waived'
  | 'declared'
  | 'plan-started'
  | 'one-more'
  | 'outage-again'
  | 'notified'
  | 'notified-some'
  | 'notify-late'
  | 'stood-down'
  | 'stood-down-early'
  | 'stood-down-untold'
  | 'reported'
  | 'interview-owed'
  | 'interviewed'
  | 'interview-of-another'
  | 'closed-without-interview'
  | 'month-ended'
  | 'channels-found'
  | 'channels-clear'
  | 'channel-acted'
  | 'business-found'
  | 'business-clear'
  | 'business-acted'
  | 'people-found'
  | 'people-clear'
  | 'plan-made'
  | 'month-missed'
  | 'month-too-early'
  | 'quarter-ended'
  | 'undecided'
  | 'quarter-missed'
  | 'session-missed'
  | 'session-planned'
  | 'session-held'
  | 'proposed'
  | 'no-reason'
  | 'piloting'
  | 'proven'
  | 'failed'
  | 'adopted'
  | 'adopted-unpiloted'
  | 'adopted-early'
  | 'adopted-though-failed'
  | 'dropped'
  | 'asked'
  | 'no-limit-on-record'
  | 'answered'
  | 'answered-late'
  | 'request-late';

/** Delays: `first` and `rest` of the watched limit, end of `period` and `next-period`; lengths are the calendar's. */
export const cycleDelays = ['first', 'rest', 'period', 'next-period'] as const;
export type CycleDelay = (typeof cycleDelays)[number];

/** Event fields that guards read. */
export const cycleFields = [
  'enough',
  'open',
  'whole',
  'limited',
  'class',
  'another',
  'kind',
  'result',
  'reasoned',
  'last',
  'channels',
  'businesses',
  'people'
] as const;
type CycleFieldName = (typeof cycleFields)[number];

interface CycleChartEvent {
  readonly type: CycleEvent | CycleSignal | Raised;
  readonly [field: string]: unknown;
}

/** Shared XState setup of the charts beyond a single ticket. Effects are data, written down by the books. */
export const cycle = setup({
  types: {
    events: {} as CycleChartEvent,
    meta: {} as {
      readonly clause?: string;
      readonly clauses?: readonly string[];
      readonly irregular?: Deviation;
    }
  },
  actions: {
    enter: (_, _params: { what: ProgrammeEvent; clause: string }) => undefined,
    record: (_, _params: { what: ProgrammeEvent; clause: string }) => undefined,
    alert: (_, _params: { what: ProgrammeEvent; clause: string; to: Role }) => undefined,
    tag: (_, _params: { tag: string; clause: string }) => undefined,
    limit: (_, _params: { clause: string; is: TimerEvent }) => undefined,
    deviate: (_, _params: { what: ProgrammeEvent; clause: string; deviation: Deviation }) => undefined
  },
  guards: {
    field: ({ event }, { field, is }: { field: CycleFieldName; is: string | boolean }) => event[field] === is
  },
  delays: { first: Infinity, rest: Infinity, period: Infinity, 'next-period': Infinity } satisfies Record<
    CycleDelay,
    number
  >
});

export const enter = (what: ProgrammeEvent, clause: string) => ({ type: 'enter', params: { what, clause } }) as const;
export const record = (what: ProgrammeEvent, clause: string) => ({ type: 'record', params: { what, clause } }) as const;
export const alert = (to: Role, what: ProgrammeEvent, clause: string) =>
  ({ type: 'alert', params: { to, what, clause } }) as const;
export const tagged = (tag: string, clause: string) => ({ type: 'tag', params: { tag, clause } }) as const;
export const limit = (is: TimerEvent, clause: string) => ({ type: 'limit', params: { is, clause } }) as const;

/** Returns a guard that checks a field of the event. */
export const given = (field: CycleFieldName, is: string | boolean = true) =>
  ({ type: 'field', params: { field, is } }) as const;

/** Returns an irregular transition to spread into a transition; anything else to happen is passed as actions. */
export const irregular = <const Also extends readonly unknown[]>(
  deviation: Deviation,
  what: ProgrammeEvent,
  clause: string,
  ...also: Also
) => ({
  meta: { irregular: deviation, clause },
  actions: [{ type: 'deviate', params: { deviation, what, clause } } as const, ...also] as const
});
