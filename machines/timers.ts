import type { CallClause, Formula, Timer, LimitState } from './clause';
import type { TimedClauseId } from './sop-clauses';
import { chart, type ChartInput, type TimerEvent } from './vocabulary';

export interface ClauseTimer extends Omit<Timer, 'title'> {
  readonly clause: TimedClauseId;
  readonly when?: Formula;
}

/** Checks whether a clause is scored in a call by its timer rather than by the outcome for the customer. */
export function isTimed({ timer, met }: Pick<CallClause, 'timer' | 'met'>): boolean {
  return timer !== undefined && met.by !== 'facts';
}

/** Returns the timers that score a call, without warnings (the ring on the screen shows the time) or other effects. */
export function contactTimersOf(clauses: readonly CallClause[]): readonly ClauseTimer[] {
  return clauses
    .filter(isTimed)
    .map(({ id, timer }) => ({ ...timer!, clause: id as TimedClauseId, endsWith: 'contact' }));
}

/** Returns the name of a timer's region: that of its clause, without the section. */
export function regionOf({ clause }: { readonly clause: string }): string {
  return clause.slice(clause.indexOf('-') + 1);
}

/** Behaviour that a ticket's life adds to a timer; a call has none of it. */
export interface LifeOfTimer {
  /** Returns transitions of a state besides the standard ones. */
  on(state: LimitState): object;
  readonly states: object;
  readonly start: object;
  readonly then: { readonly target: string; readonly actions: object };
  readonly cancels: boolean;
  readonly raises: readonly object[];
}

/** Returns a region for each timer, by name; `lifeOf` adds its behaviour on a ticket and is absent in a call. */
export function timerRegions(timers: readonly ClauseTimer[], lifeOf?: (timer: ClauseTimer) => LifeOfTimer) {
  return Object.fromEntries(
    timers.map((timer) => [
      regionOf(timer),
      timer.kind === 'wait' ? waitRegion(timer, lifeOf !== undefined) : limitRegion(timer, lifeOf?.(timer))
    ])
  );
}

export const overOf = ({ endsWith }: ClauseTimer) => (endsWith === 'contact' ? 'call-over' : 'ticket-over');

export const sayer =
  ({ clause }: ClauseTimer) =>
  (is: TimerEvent) =>
    ({ type: 'limit', params: { clause, is } }) as const;

export function startOf(timer: ClauseTimer) {
  return { target: 'running', reenter: true, actions: sayer(timer)('started') } as const;
}

function limitRegion(timer: ClauseTimer, life?: LifeOfTimer) {
  const { clause, from, to, endsWith } = timer;
  const says = sayer(timer);
  const on = (state: LimitState) => life?.on(state);
  const cut = endsWith && { [overOf(timer)]: { target: 'cancelled' } };
  return chart.createStateConfig({
    initial: 'idle',
    meta: { clauses: [clause] },
    states: {
      idle: { on: { [`instant.${from}`]: life?.start ?? startOf(timer) } },
      running: {
        after: { [clause]: life?.then ?? { target: 'breached' } },
        on: { [`instant.${to}`]: { target: 'met' }, ...cut, ...on('running') }
      },
      ...life?.states,
      // Done late is done: the breach stands in the log, the duty is met.
      breached: {
        entry: [says('breached'), ...(life?.raises ?? [])],
        on: { [`instant.${to}`]: { target: 'late' }, ...on('breached') }
      },
      met: { entry: says('met'), on: on('met') },
      late: { entry: says('met'), on: on('late') },
      ...((life?.cancels ?? true) && { cancelled: { entry: says('cancelled'), on: on('cancelled') } })
    }
  } as Parameters<typeof chart.createStateConfig>[0]);
}

function waitRegion(timer: ClauseTimer, byAsking: boolean) {
  const { clause, from, to } = timer;
  const says = sayer(timer);
  const anew = { [`instant.${from}`]: { target: 'running', reenter: true } };
  const ends = { [overOf(timer)]: { target: 'over', ...(byAsking && { actions: says('cancelled') }) } };
  const over = { [overOf(timer)]: { target: 'over' } };
  return chart.createStateConfig({
    initial: 'idle',
    meta: { clauses: [clause] },
    states: {
      idle: { on: { ...anew, ...over } },
      running: { entry: says('started'), after: { [clause]: { target: 'elapsed' } }, on: { ...anew, ...ends } },
      elapsed: {
        id: 'waited',
        ...(!byAsking && { entry: says('met') }),
        on: { ...anew, ...ends, ...(byAsking && { [`instant.${to}`]: { target: 'asked' } }) }
      },
      ...(byAsking && { asked: { entry: says('met'), on: { ...anew, ...over } } }),
      over: {}
    }
  } as Parameters<typeof chart.createStateConfig>[0]);
}

/** Returns the ms until a timer warns, or else its full length; the ticket's world handles calendar times. */
export function first_ms({ limits, warnAt = 0 }: ChartInput, { clause, kind }: ClauseTimer): number {
  return Math.round((limits[clause] ?? Infinity) * (kind === 'wait' ? 1 : 1 - warnAt));
}

export type InChart = { readonly context: ChartInput };

/** Returns the delays after which these timers warn or, in a call, end, for `machine.provide({ delays })`. */
export function delaysOf(timers: readonly ClauseTimer[]) {
  return Object.fromEntries(timers.map((timer) => [timer.clause, ({ context }: InChart) => first_ms(context, timer)]));
}

/** Returns the type of the delayed event that a state of a timer creates. */
export function dueEvent(timer: ClauseTimer, delay: string = timer.clause, state: LimitState = 'running'): string {
  return `xstate.after.${delay}.sop.timers.${regionOf(timer)}.${state}`;
}

interface Warnings {
  readonly warnAtRemaining_percent: Readonly<Record<string, number>> & { readonly default: number };
}

/** Returns the remaining percentage of a clause's limit at which it warns. */
export function warnsAt_percent({ warnAtRemaining_percent }: Warnings, clause: string): number {
  return Object.hasOwn(warnAtRemaining_percent, clause)
    ? warnAtRemaining_percent[clause]!
    : warnAtRemaining_percent.default;
}
