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

/** Timers of the SOP, in the order of the catalogue. */
export const ticketTimers: readonly ClauseTimer[] = sopClauses.flatMap((clause) => {
  const when = appliesTo(clause);
  if (!clause.timer) return [];
  return [{ clause: clause.id as TimedClauseId, ...clause.timer, ...(when === undefined ? {} : { when }) }];
});

/** Returns a timer's ticket-specific part, with `breach.<clause>` if a breach has effects. */
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

const restOf = (clause: string) => `rest.${clause}`;

function rest_ms(context: ChartInput, timer: ClauseTimer): number {
  const whole_ms = context.limits[timer.clause] ?? Infinity;
  return whole_ms === Infinity ? Infinity : whole_ms - first_ms(context, timer);
}

/** Delays of a ticket's timers: until each warns, and from the warning to the end. */
export const ticketDelays = {
  ...delaysOf(ticketTimers),
  ...Object.fromEntries(
    ticketTimers.map((timer) => [restOf(timer.clause), ({ context }: InChart) => rest_ms(context, timer)])
  )
};

export interface DelayedTimer {
  readonly timer: ClauseTimer;
  /** Time until the warning or the end of a wait (`first`), or from the warning to the end (`rest`). */
  readonly part: 'first' | 'rest';
}

const delayed = new Map(
  ticketTimers.flatMap((timer): readonly (readonly [string, DelayedTimer])[] => [
    [dueEvent(timer), { timer, part: 'first' }],
    [dueEvent(timer, restOf(timer.clause), 'warned'), { timer, part: 'rest' }]
  ])
);

export function timerOfEvent(type: string): DelayedTimer | undefined {
  return delayed.get(type);
}
