import { alert, cycle, enter, given, irregular, record } from './vocabulary';

const clause = '4.2-three';

/** Training status (4.2-three): substandard tickets in a row require training; a good one resets only the count. */
export const standing = cycle.createMachine({
  id: 'standing',
  initial: 'steady',
  states: {
    steady: {
      meta: { clause },
      on: { below: [{ guard: given('enough'), target: 'training-due' }, { target: 'slipping' }] }
    },
    slipping: {
      meta: { clause },
      entry: enter('slipping', clause),
      on: {
        good: { target: 'steady', actions: enter('steady-again', clause) },
        below: [
          { guard: given('enough'), target: 'training-due' },
          { target: 'slipping', reenter: true }
        ]
      }
    },
    'training-due': {
      meta: { clause },
      entry: [enter('training-due', clause), alert('owner', 'training-due', clause)],
      initial: 'open',
      states: {
        open: { on: { booked: { target: 'booked' } } },
        booked: { entry: record('training-booked', clause) }
      },
      on: {
        below: { actions: alert('owner', 'below-again', clause) },
        'part-trained': { actions: record('part-trained', clause) },
        trained: { target: 'steady', actions: enter('trained', clause) },
        'training-waived': { target: 'steady', ...irregular('skipped', 'waived', clause) }
      }
    }
  }
});
