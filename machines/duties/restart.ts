import { irregular } from '../vocabulary';
import { duty, owed } from './duty';
import { ahead, selfHelped } from './self-help';

const guided = [
  {
    guard: ahead('lights', 'restart', '#lights-asked'),
    target: 'guided',
    ...irregular('out-of-order', '2.1-restart')
  },
  { target: 'guided' }
] as const;

/** 2.1-restart: the customer is guided through restarting the modem. */
export const restart = duty({
  initial: 'unguided',
  meta: { clauses: ['2.1-restart', '5.3-three-steps'] },
  states: {
    unguided: {
      on: { 'restart-guided': guided, 'instant.restarted': 'begun', ...owed('2.1-restart', selfHelped) }
    },
    // The customer has restarted it on fewer words than the guidance has: a step all the same.
    begun: { id: 'restart-begun', on: { 'restart-guided': 'guided', ...owed('2.1-restart', selfHelped) } },
    guided: { id: 'restart-guided' }
  }
});
