import { stateIn } from 'xstate';
import type { CycleEvent } from './events';
import { alert, cycle, enter, given, irregular, record, type ProgrammeEvent } from './vocabulary';

interface Analysis {
  readonly clause: string;
  readonly finds: 'channels' | 'businesses' | 'people';
  readonly found: ProgrammeEvent;
  readonly clear: ProgrammeEvent;
  readonly acts: CycleEvent;
  readonly acted: ProgrammeEvent;
}

function analysis({ clause, finds, found, clear, acts, acted }: Analysis) {
  const missed = { 'period-over': irregular('skipped', 'month-missed', clause) } as const;
  return cycle.createStateConfig({
    initial: 'due',
    meta: { clause },
    states: {
      due: {
        on: {
          'month-end': [
            { guard: stateIn('#month-running'), ...irregular('too-early', 'month-too-early', clause) },
            { guard: given(finds), target: 'found' },
            { target: 'clear' }
          ],
          ...missed
        }
      },
      clear: { entry: enter(clear, clause) },
      found: {
        entry: enter(found, clause),
        on: {
          [acts]: [
            { guard: given('last'), target: 'acted', actions: record(acted, clause) },
            { actions: record(acted, clause) }
          ],
          ...missed
        }
      },
      acted: {}
    }
  });
}

/** 5.2: a month and the owner's analysis after it; work owed at the next month's end was skipped but stays possible. */
export const month = cycle.createMachine({
  id: 'month',
  type: 'parallel',
  states: {
    calendar: {
      initial: 'running',
      states: {
        running: { id: 'month-running', after: { period: { target: 'ended' } } },
        ended: {
          meta: { clauses: ['5.2-channel', '5.2-business', '5.2-person'] },
          entry: alert('owner', 'month-ended', '5.2-channel'),
          after: { 'next-period': { target: 'over' } }
        },
        over: { entry: cycle.raise({ type: 'period-over' }) }
      }
    },
    channel: analysis({
      clause: '5.2-channel',
      finds: 'channels',
      found: 'channels-found',
      clear: 'channels-clear',
      acts: 'channel-action',
      acted: 'channel-acted'
    }),
    business: analysis({
      clause: '5.2-business',
      finds: 'businesses',
      found: 'business-found',
      clear: 'business-clear',
      acts: 'business-action',
      acted: 'business-acted'
    }),
    person: analysis({
      clause: '5.2-person',
      finds: 'people',
      found: 'people-found',
      clear: 'people-clear',
      acts: 'plan-made',
      acted: 'plan-made'
    })
  }
});
