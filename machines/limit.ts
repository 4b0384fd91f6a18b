import type { Formula, Instant } from './clause';
import type { Again } from './sop-clause';
import { chart, type LimitedClause, type LimitIs, type Signal } from './vocabulary';

/** A timer: the instants that it runs from and to, and what else bears on it. */
export interface LimitOf {
  readonly clause: LimitedClause;
  readonly from: Instant;
  readonly met: Instant;
  /** Runs for such cases only. */
  readonly when?: Formula;
  /** Ends with this, whatever was done. */
  readonly over: Extract<Signal, 'call-over' | 'ticket-over'>;
  readonly again?: Again;
  readonly stands?: boolean;
  readonly cancelledBy?: Instant;
  readonly movedBy?: Instant;
}

/**
 * The timer region of a limit in a call: no warning, for the ring on the screen shows it. It hears internal events only, raised by the stages and
 * tracks, so that an event from outside can never move half a chart. What is due at an instant and what is done at that instant: done in
 * time (the kernel puts breaches behind entries).
 */
export function limitRegion({ clause, from, met, over }: LimitOf) {
  const says = sayer(clause);
  return chart.createStateConfig({
    initial: 'idle',
    states: {
      idle: { on: { [`instant.${from}`]: { target: 'running' } } },
      running: {
        entry: says('started'),
        after: { [clause]: { target: 'breached' } },
        on: { [`instant.${met}`]: { target: 'met' }, [over]: { target: 'cancelled' } }
      },
      // Done late is done: the breach stands in the log, the duty is met.
      breached: { entry: says('breached'), on: { [`instant.${met}`]: { target: 'met' } } },
      met: { entry: says('met') },
      cancelled: { entry: says('cancelled') }
    }
  });
}

export function sayer(clause: LimitedClause) {
  return (is: LimitIs) => ({ type: 'limit', params: { clause, is } }) as const;
}

/**
 * A limit of the kind "not before": it elapses, and nothing is broken by that. In a call the log says so, for that is when one may ask; of a
 * ticket it says when somebody has asked, behind it.
 */
export function waitRegion({ clause, from, over, met }: LimitOf, isMet: 'elapsed' | 'asked') {
  const byAsking = isMet === 'asked';
  const says = sayer(clause);
  const anew = { [`instant.${from}`]: { target: 'running' } } as const;
  const ends = { [over]: { target: 'over', ...(byAsking ? { actions: says('cancelled') } : {}) } } as const;
  return chart.createStateConfig({
    initial: 'idle',
    meta: { clauses: [clause] },
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
        on: { ...anew, ...(byAsking ? { [`instant.${met}`]: { target: 'asked' } } : {}), ...ends }
      },
      ...(byAsking ? { asked: { entry: says('met'), on: { ...anew, [over]: { target: 'over' } } } } : {}),
      over: {}
    }
  });
}
