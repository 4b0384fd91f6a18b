import { irregular } from '../vocabulary';
import { duty, owed } from './duty';
import { ahead, selfHelped } from './self-help';

/** 2.1-lights: the lights of the modem are asked about. The order of the steps is free unless the policy fixes it. */
export const lights = duty({
  initial: 'unasked',
  meta: { clauses: ['2.1-lights', '5.3-three-steps'] },
  states: {
    unasked: {
      on: {
        'lights-asked': [
          {
            guard: ahead('restart', 'lights', '#restart-guided', '#restart-begun'),
            target: 'asked',
            ...irregular('out-of-order', '2.1-lights')
          },
          { target: 'asked' }
        ],
        ...owed('2.1-lights', selfHelped)
      }
    },
    asked: { id: 'lights-asked' }
  }
});
