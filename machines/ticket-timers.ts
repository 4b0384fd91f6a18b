import type { LimitState } from './clause';
import { appliesTo } from './clause';
import { sopClauses, type TimedClauseId } from './sop-clauses';
import {
  delaysOf,
  dueEvent,
  first_ms,
  overOf,
  sayer,
  startOf,
  type ClauseTimer,
  type InChart,
  type LifeOfTimer
} from './timers';
import { chart, type ChartInput } from './vocabulary';

/** Every timer of the SOP, in the order of the catalogue. */
export const ticketTimers: readonly ClauseTimer[] = sopClauses.flatMap((clause) => {
  const when = appliesTo(clause);
  if (!clause.timer) return [];
  return [{ clause: clause.id as TimedClauseId, ...clause.timer, ...(when === undefined ? {} : { when }) }];
});

/**
 * What of a ticket bears on a timer: it runs for its cases only, warns, stands while one waits for the customer, begins anew, moves, is cancelled.
 *
 * in:  `instant.…` of `restarts.on`, `movedBy`, `cancelledBy`; `customer-waits` and `customer-back` (`pausable`)
 * out: the effect `limit` (warned, paused, resumed), and `breach.<clause>` where a breach leads to something
 */
export function lifeOf(timer: ClauseTimer): LifeOfTimer {
  const { clause, to, when, restarts, pausable, cancelledBy, movedBy, endsWith, onBreach } = timer;
  const says = sayer(timer);
  const start = { ...(when === undefined ? {} : { guard: { type: 'case', params: when } }), ...startOf(timer) };
  const anew = (state: LimitState) => restarts?.in.includes(state) && { [`instant.${restarts.on}`]: start };
  const cut = endsWith && { [overOf(timer)]: { target: 'cancelled' } };
  const ends = {
    [`instant.${to}`]: { target: 'met' },
    ...(cancelledBy && { [`instant.${cancelledBy}`]: { target: 'cancelled' } }),
    ...(movedBy && { [`instant.${movedBy}`]: startOf(timer) })
  };
  const pauses = (target: string) =>
    pausable && {
      'customer-waits': { guard: { type: 'pauses', params: clause }, target, actions: says('paused') }
    };
  const resumes = (target: LimitState) => ({ on: { ...ends, 'customer-back': { target, actions: says('resumed') } } });
  const open = (state: LimitState, paused: string) => ({ ...anew(state), ...ends, ...cut, ...pauses(paused) });
  return {
    start,
    on: (state) =>
      state === 'running' ? open('running', 'paused') : { ...anew(state), ...(state === 'breached' && cut) },
    then: { target: 'warned', actions: says('warned') },
    states: {
      warned: { after: { [restOf(clause)]: { target: 'breached' } }, on: open('warned', 'paused-warned') },
      ...(pausable && { paused: resumes('running'), 'paused-warned': resumes('warned') })
    },
    cancels: Boolean(endsWith ?? cancelledBy),
    raises: onBreach ? [chart.raise({ type: `breach.${clause}` })] : []
  };
}

/** What is left of a timer behind its warning. */
const restOf = (clause: string) => `rest.${clause}`;

function rest_ms(context: ChartInput, timer: ClauseTimer): number {
  const whole_ms = context.limits[timer.clause] ?? Infinity;
  return whole_ms === Infinity ? Infinity : whole_ms - first_ms(context, timer);
}

/** The delays of a ticket's timers: until each warns, and behind that. */
export const ticketDelays = {
  ...delaysOf(ticketTimers),
  ...Object.fromEntries(
    ticketTimers.map((timer) => [restOf(timer.clause), ({ context }: InChart) => rest_ms(context, timer)])
  )
};

/** What a delayed event of a ticket is about. */
export interface DelayedTimer {
  readonly timer: ClauseTimer;
  /** It comes when the timer warns, or, of a wait, ends; or when what is left behind the warning is over. */
  readonly part: 'first' | 'rest';
}

const delayed = new Map(
  ticketTimers.flatMap((timer): readonly (readonly [string, DelayedTimer])[] => [
    [dueEvent(timer), { timer, part: 'first' }],
    [dueEvent(timer, restOf(timer.clause), 'warned'), { timer, part: 'rest' }]
  ])
);

/** The timer that a delayed event of a ticket's chart is of. */
export function timerOfEvent(type: string): DelayedTimer | undefined {
  return delayed.get(type);
}
