import { chart, type LimitedClause } from './vocabulary';

/**
 * The timer region of a limit. It hears internal `limit.…` events only, raised by the stages and
 * tracks, so that an event from outside can never move half a chart. What is due at an instant and
 * what is done at that instant: done in time (the kernel puts breaches behind entries).
 */
export function limitRegion(clause: LimitedClause) {
  const says = (is: 'started' | 'breached' | 'met' | 'cancelled') =>
    ({ type: 'limit', params: { clause, is } }) as const;
  return chart.createStateConfig({
    initial: 'idle',
    states: {
      idle: { on: { [`limit.open.${clause}`]: { target: 'running' } } },
      running: {
        entry: says('started'),
        after: { [clause]: { target: 'breached' } },
        on: {
          [`limit.met.${clause}`]: { target: 'met' },
          [`limit.cancel.${clause}`]: { target: 'cancelled' },
          'call-over': { target: 'cancelled' }
        }
      },
      // Done late is done: the breach stands in the log, the duty is met.
      breached: { entry: says('breached'), on: { [`limit.met.${clause}`]: { target: 'met' } } },
      met: { entry: says('met') },
      cancelled: { entry: says('cancelled') }
    }
  });
}

/** A limit of the kind "not before": it has elapsed, and nothing is broken by that. */
export function waitRegion(clause: LimitedClause) {
  return chart.createStateConfig({
    initial: 'idle',
    states: {
      idle: { on: { [`limit.open.${clause}`]: { target: 'running' } } },
      running: {
        entry: { type: 'limit', params: { clause, is: 'started' } },
        after: { [clause]: { target: 'elapsed' } },
        on: { [`limit.open.${clause}`]: { target: 'running', reenter: true }, 'call-over': { target: 'idle' } }
      },
      elapsed: {
        id: 'waited',
        entry: { type: 'limit', params: { clause, is: 'met' } },
        on: { [`limit.open.${clause}`]: { target: 'running' } }
      }
    }
  });
}
