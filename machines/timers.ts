import type { CallClause, Formula, Timer, LimitState } from './clause';
import type { TimedClauseId } from './sop-clauses';
import { chart, type ChartInput, type TimerEvent } from './vocabulary';

/** The timer of a clause, as a chart has it. */
export interface ClauseTimer extends Omit<Timer, 'title'> {
  readonly clause: TimedClauseId;
  /** Runs for such cases only. */
  readonly when?: Formula;
}

/** True if a clause is scored in a call by its timer, and not by what became of the customer. */
export function isTimed({ timer, met }: Pick<CallClause, 'timer' | 'met'>): boolean {
  return timer !== undefined && met.by !== 'facts';
}

/**
 * The timers of a call: those that its scoring hangs on. They neither warn, for the ring on the screen shows it, nor lead to anything, and what
 * lies behind the contact does not bear on them.
 */
export function contactTimersOf(clauses: readonly CallClause[]): readonly ClauseTimer[] {
  return clauses
    .filter(isTimed)
    .map(({ id, timer }) => ({ ...timer!, clause: id as TimedClauseId, endsWith: 'contact' }));
}

/** The name of a timer's region: its clause's, without the section. */
export function regionOf({ clause }: { readonly clause: string }): string {
  return clause.slice(clause.indexOf('-') + 1);
}

/** What the rest of a ticket's life adds to a timer. A call has none of it. */
export interface LifeOfTimer {
  /** Transitions of a state beside those that every timer has there. */
  on(state: LimitState): object;
  /** States beside those that every timer has. */
  readonly states: object;
  /** How it begins, at first and anew. */
  readonly start: object;
  /** What its first delay leads to: its warning. */
  readonly then: { readonly target: string; readonly actions: object };
  readonly cancels: boolean;
  /** What is raised by its breach. */
  readonly raises: readonly object[];
}

/** A region for each timer, by its name. @param lifeOf  what of a ticket bears on a timer; absent in a call */
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

/** How a timer begins. */
export function startOf(timer: ClauseTimer) {
  return { target: 'running', reenter: true, actions: sayer(timer)('started') } as const;
}

/**
 * The region of a timer. What is due at an instant and what is done at that instant: done in time (the kernel puts breaches behind entries).
 *
 * in:  `instant.<from>`, `instant.<to>`, `call-over` or `ticket-over` (`endsWith`), and what `life` adds. Internal events all, raised by the other
 *      regions, so that an event from outside never moves half a chart.
 * out: the effect `limit` (started, breached, met, cancelled, and what `life` adds)
 */
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

/**
 * The region of a timer of the kind "not before": it elapses, and nothing is broken by that. In a call the log says so, for that is when one may
 * ask; of a ticket it says when somebody has asked, behind it.
 *
 * in:  `instant.<from>`, also anew; of a ticket `instant.<to>`; `call-over`
 * out: the effect `limit` (started, met, of a ticket cancelled)
 */
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

/** Until a timer warns, or the whole of it where none does. What it is by the calendar or by what was recorded, the world of a ticket says. */
export function first_ms({ limits, warnAt = 0 }: ChartInput, { clause, kind }: ClauseTimer): number {
  return Math.round((limits[clause] ?? Infinity) * (kind === 'wait' ? 1 : 1 - warnAt));
}

/** What a delay is worked out from. */
export type InChart = { readonly context: ChartInput };

/** The delays at which these timers warn or, in a call, end, for the chart that has their regions: `machine.provide({ delays })`. */
export function delaysOf(timers: readonly ClauseTimer[]) {
  return Object.fromEntries(timers.map((timer) => [timer.clause, ({ context }: InChart) => first_ms(context, timer)]));
}

/** The type of the delayed event that a state of a timer makes. */
export function dueEvent(timer: ClauseTimer, delay: string = timer.clause, state: LimitState = 'running'): string {
  return `xstate.after.${delay}.sop.timers.${regionOf(timer)}.${state}`;
}

/** What the policy says of warnings: percent of a limit, by clause. */
interface Warnings {
  readonly warnAtRemaining_percent: Readonly<Record<string, number>> & { readonly default: number };
}

/** How much of a clause's limit is left when it warns, percent. */
export function warnsAt_percent({ warnAtRemaining_percent }: Warnings, clause: string): number {
  return Object.hasOwn(warnAtRemaining_percent, clause)
    ? warnAtRemaining_percent[clause]!
    : warnAtRemaining_percent.default;
}
