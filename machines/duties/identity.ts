import { irregular, recordMilestone, tell } from '../vocabulary';
import { duty } from './duty';

/** 2.1-identity: whom one speaks to. Guards personal data and the beginning of handling. */
export const identity = duty({
  initial: 'unverified',
  meta: { clauses: ['2.1-identity'] },
  states: {
    unverified: {
      on: {
        'identity-verified': { target: 'verified' },
        'identity-recorded-unverifiable': { target: 'unverifiable' },
        'data-given': { target: 'exposed', ...irregular('skipped', '2.1-identity', recordMilestone('data-given')) },
        'handling-begun': { target: 'exposed', ...irregular('skipped', '2.1-identity') },
        credited: { target: 'exposed', ...irregular('skipped', '2.1-identity', recordMilestone('credited')) }
      }
    },
    verified: {
      id: 'verified',
      entry: [recordMilestone('verified'), tell('check-advanced')],
      on: {
        'data-given': { actions: recordMilestone('data-given') },
        credited: { actions: recordMilestone('credited') }
      }
    },
    unverifiable: {
      id: 'unverifiable',
      entry: tell('check-advanced'),
      on: {
        'identity-verified': { target: 'verified' },
        'data-given': { target: 'exposed', ...irregular('forbidden', '2.1-identity', recordMilestone('data-given')) },
        'handling-begun': { target: 'exposed', ...irregular('forbidden', '2.1-identity') },
        credited: { target: 'exposed', ...irregular('forbidden', '2.1-identity', recordMilestone('credited')) }
      }
    },
    // It has happened and cannot be taken back; verifying now is still worth doing.
    exposed: { on: { 'identity-verified': { target: 'verified' } } }
  }
});
