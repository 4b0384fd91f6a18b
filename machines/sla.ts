import type { Instant } from './clause';
import { sayer, type LimitOf } from './limit';
import type { Again } from './sop-clause';
import { chart } from './vocabulary';

/**
 * The timer region of a limit of a ticket: runs, warns, breaks; stands while one waits for the customer, if the policy says so;
 * begins anew or elsewhere where the clause has it.
 */
export function slaRegion({ clause, from, met, when, over, again, stands, cancelledBy, movedBy }: LimitOf) {
  const says = sayer(clause);
  const applies = when === undefined ? {} : { guard: { type: 'case', params: when } as const };
  const start = { ...applies, target: 'running', reenter: true, actions: says('started') } as const;
  const anew = (state: Again['in'][number]) => (again?.in.includes(state) ? { [`instant.${again.on}`]: start } : {});
  // Only what begins while the ticket is with the agent can be cut off by its end: all else is met or cancelled before.
  const withAgent = begunWithAgent.includes(from);
  const cut = withAgent ? { [over]: { target: 'cancelled' } } : {};
  const ends = {
    [`instant.${met}`]: { target: 'met' },
    ...(cancelledBy ? { [`instant.${cancelledBy}`]: { target: 'cancelled' } } : {}),
    ...(movedBy ? { [`instant.${movedBy}`]: { target: 'running', reenter: true, actions: says('started') } } : {})
  } as const;
  const pauses = (target: 'paused' | 'paused-warned') =>
    stands
      ? ({ 'customer-waits': { guard: { type: 'pauses', params: clause }, target, actions: says('paused') } } as const)
      : {};
  const paused = {
    paused: { on: { ...ends, 'customer-back': { target: 'running', actions: says('resumed') } } },
    'paused-warned': { on: { ...ends, 'customer-back': { target: 'warned', actions: says('resumed') } } }
  } as const;
  return chart.createStateConfig({
    initial: 'idle',
    meta: { clauses: [clause] },
    states: {
      idle: { on: { [`instant.${from}`]: start } },
      running: {
        after: { [clause]: { target: 'warned', actions: says('warned') } },
        on: { ...anew('running'), ...ends, ...cut, ...pauses('paused') }
      },
      warned: {
        after: { [`rest.${clause}`]: { target: 'breached' } },
        on: { ...anew('warned'), ...ends, ...cut, ...pauses('paused-warned') }
      },
      ...(stands ? paused : {}),
      // Done late is done: the breach stands in the log, the duty is met.
      breached: {
        entry: [says('breached'), chart.raise({ type: `breach.${clause}` })],
        on: { ...anew('breached'), [`instant.${met}`]: { target: 'late' }, ...cut }
      },
      met: { entry: says('met'), on: anew('met') },
      late: { entry: says('met'), on: anew('late') },
      ...(withAgent || cancelledBy ? { cancelled: { entry: says('cancelled'), on: anew('cancelled') } } : {})
    }
  });
}

/** Instants that come while the ticket is with the agent: it may end with the call then. */
const begunWithAgent: readonly Instant[] = [
  'contact',
  'accepted',
  'contacted',
  'emergency-tagged',
  'promised',
  'departments-asked'
];
