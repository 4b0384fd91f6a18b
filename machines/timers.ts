import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { appliesTo, type CallClause, type Clause, type Formula, type Timer, type TimerState } from './clause';
import type { TimedClauseId } from './sop-clauses';
import { chart, type ChartInput, type LimitIs } from './vocabulary';

/** The timer of a clause, as a chart has it. */
export interface ClauseTimer extends Timer {
  readonly clause: TimedClauseId;
  /** Runs for such cases only. */
  readonly when?: Formula;
}

/** Every timer of these clauses, in their order. */
export function timersOf(clauses: readonly Clause[]): readonly ClauseTimer[] {
  return clauses.flatMap((clause) => {
    const when = appliesTo(clause);
    if (!clause.timer) return [];
    return [{ clause: clause.id as TimedClauseId, ...clause.timer, ...(when === undefined ? {} : { when }) }];
  });
}

/** Whether how a clause is scored in a call hangs on its timer. */
export function isTimedInCall({ met, timer }: CallClause | Clause): boolean {
  return timer !== undefined && (met?.by === 'parts-within' || met?.by === 'within' || met?.by === 'wait');
}

/**
 * The timers of a call: those that the scoring of these clauses hangs on. They neither warn, for the ring on the screen shows it, nor lead to
 * anything, and what lies behind the contact does not bear on them.
 */
export function contactTimersOf(clauses: readonly CallClause[]): readonly ClauseTimer[] {
  return timersOf(clauses.filter(isTimedInCall)).map(({ clause, kind, from, to }) => ({
    clause,
    kind,
    from,
    to,
    endsWith: 'contact'
  }));
}

/** The name of a timer's region: its clause's, without the section. */
export function regionOf({ clause }: Pick<ClauseTimer, 'clause'>): string {
  return clause.slice(clause.indexOf('-') + 1);
}

/** What the timers of a chart tell: `contact` is a call, in which they do not warn; `ticket` its whole life. */
export type TimerScope = 'contact' | 'ticket';

/** A region for each timer, by its name. */
export function timerRegions(timers: readonly ClauseTimer[], scope: TimerScope) {
  return Object.fromEntries(
    timers.map((timer) => [
      regionOf(timer),
      timer.kind === 'wait' ? waitRegion(timer, scope) : limitRegion(timer, scope)
    ])
  );
}

const overOf = ({ endsWith }: Timer) => (endsWith === 'contact' ? 'call-over' : 'ticket-over');

const sayer =
  ({ clause }: ClauseTimer) =>
  (is: LimitIs) =>
    ({ type: 'limit', params: { clause, is } }) as const;

/**
 * The region of a timer. What is due at an instant and what is done at that instant: done in time (the kernel puts breaches behind entries).
 *
 * in:  `instant.…` of `from`, `to`, `restarts.on`, `movedBy`, `cancelledBy`; `call-over` or `ticket-over` (`endsWith`); `customer-waits` and
 *      `customer-back` (`pausable`). Internal events all, raised by the other regions, so that an event from outside never moves half a chart.
 * out: the effect `limit` (started, warned, breached, met, cancelled, paused, resumed), and `breach.<clause>` where a breach leads to something.
 */
function limitRegion(timer: ClauseTimer, scope: TimerScope) {
  const { clause, from, to, when, restarts, pausable, cancelledBy, movedBy, endsWith, onBreach } = timer;
  const says = sayer(timer);
  const start = { target: 'running', reenter: true, actions: says('started') } as const;
  const first = when === undefined ? start : ({ guard: { type: 'case', params: when }, ...start } as const);
  const anew = (state: TimerState) => (restarts?.in.includes(state) ? { [`instant.${restarts.on}`]: first } : {});
  const cut = endsWith ? { [overOf(timer)]: { target: 'cancelled' } } : {};
  const ends = {
    [`instant.${to}`]: { target: 'met' },
    ...(cancelledBy ? { [`instant.${cancelledBy}`]: { target: 'cancelled' } } : {}),
    ...(movedBy ? { [`instant.${movedBy}`]: start } : {})
  } as const;
  const paused = (at: 'paused' | 'paused-warned') =>
    pausable
      ? {
          'customer-waits': { guard: { type: 'pauses', params: clause }, target: at, actions: says('paused') } as const
        }
      : {};
  const resumes = (target: TimerState) => ({
    on: { ...ends, 'customer-back': { target, actions: says('resumed') } }
  });
  const warns = scope === 'ticket';
  return chart.createStateConfig({
    initial: 'idle',
    meta: { clause },
    states: {
      idle: { on: { [`instant.${from}`]: first } },
      running: {
        after: { [clause]: warns ? { target: 'warned', actions: says('warned') } : { target: 'breached' } },
        on: { ...anew('running'), ...ends, ...cut, ...paused('paused') }
      },
      ...(warns && {
        warned: {
          after: { [restOf(clause)]: { target: 'breached' } },
          on: { ...anew('warned'), ...ends, ...cut, ...paused('paused-warned') }
        }
      }),
      ...(pausable && { paused: resumes('running'), 'paused-warned': resumes('warned') }),
      // Done late is done: the breach stands in the log, the duty is met.
      breached: {
        entry: [says('breached'), ...(onBreach ? [chart.raise({ type: `breach.${clause}` })] : [])],
        on: { ...anew('breached'), [`instant.${to}`]: { target: 'late' }, ...(warns && cut) }
      },
      met: { entry: says('met'), on: anew('met') },
      late: { entry: says('met'), on: anew('late') },
      ...((endsWith ?? cancelledBy) && { cancelled: { entry: says('cancelled'), on: anew('cancelled') } })
    }
  });
}

/**
 * The region of a timer of the kind "not before": it elapses, and nothing is broken by that. In a call the log says so, for that is when one may
 * ask; of a ticket it says when somebody has asked, behind it.
 *
 * in:  `instant.<from>`, also anew; of a ticket `instant.<to>`; `call-over`
 * out: the effect `limit` (started, met, of a ticket cancelled)
 */
function waitRegion(timer: ClauseTimer, scope: TimerScope) {
  const { clause, from, to } = timer;
  const byAsking = scope === 'ticket';
  const says = sayer(timer);
  const over = overOf(timer);
  const anew = { [`instant.${from}`]: { target: 'running' } } as const;
  const ends = { [over]: { target: 'over', ...(byAsking ? { actions: says('cancelled') } : {}) } } as const;
  return chart.createStateConfig({
    initial: 'idle',
    meta: { clause },
    states: {
      idle: { on: { [`instant.${from}`]: { target: 'running' }, [over]: { target: 'over' } } },
      running: {
        entry: says('started'),
        after: { [clause]: { target: 'elapsed' } },
        on: { [`instant.${from}`]: { target: 'running', reenter: true }, ...ends }
      },
      elapsed: {
        id: 'waited',
        ...(byAsking ? {} : { entry: says('met') }),
        on: { ...anew, ...(byAsking ? { [`instant.${to}`]: { target: 'asked' } } : {}), ...ends }
      },
      ...(byAsking ? { asked: { entry: says('met'), on: { ...anew, [over]: { target: 'over' } } } } : {}),
      over: {}
    }
  });
}

const restOf = (clause: string) => `rest.${clause}`;

/** Until a timer warns, or the whole of it where none does. What it is by the calendar or by what was recorded, the world of a ticket says. */
function first_ms({ limits, warnAt = 0 }: ChartInput, { clause, kind }: ClauseTimer): number {
  return Math.round((limits[clause] ?? Infinity) * (kind === 'wait' ? 1 : 1 - warnAt));
}

function rest_ms(context: ChartInput, timer: ClauseTimer): number {
  const whole_ms = context.limits[timer.clause] ?? Infinity;
  return whole_ms === Infinity ? Infinity : whole_ms - first_ms(context, timer);
}

type InChart = { readonly context: ChartInput };

/** The delays that the regions of these timers name, for the chart that has them: `machine.provide({ delays: delaysOf(timers) })`. */
export function delaysOf(timers: readonly ClauseTimer[]) {
  return Object.fromEntries(
    timers.flatMap((timer) => [
      [timer.clause, ({ context }: InChart) => first_ms(context, timer)],
      [restOf(timer.clause), ({ context }: InChart) => rest_ms(context, timer)]
    ])
  );
}

/** What a delayed event of a chart is about. */
export interface TimerEvent {
  readonly timer: ClauseTimer;
  /** It comes when the timer warns, or, of one that does not warn, ends; or when what is left behind the warning is over. */
  readonly part: 'first' | 'rest';
}

/** The delayed events of a chart that its timers make, by their types. */
export function timerEvents(machine: AnyStateMachine, timers: readonly ClauseTimer[]): ReadonlyMap<string, TimerEvent> {
  const byDelay = new Map<unknown, TimerEvent>(
    timers.flatMap((timer) => [
      [timer.clause, { timer, part: 'first' }],
      [restOf(timer.clause), { timer, part: 'rest' }]
    ])
  );
  const inNode = (node: AnyStateNode): readonly (readonly [string, TimerEvent])[] => [
    ...node.after.flatMap(({ eventType, delay }) => {
      const about = byDelay.get(delay);
      return about ? [[eventType, about] as const] : [];
    }),
    ...Object.values(node.states).flatMap(inNode)
  ];
  return new Map(inNode(machine.root));
}

/** Breaches come behind what is done at the same instant; an elapsed wait comes before it. */
export function sideOfTimer(event: TimerEvent | undefined): 'before' | 'after' {
  return event?.timer.kind === 'wait' ? 'before' : 'after';
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
