import { and } from 'xstate';
import { irregular, recordMilestone, tell } from '../vocabulary';
import { duty } from './duty';

const is = (field: string) => ({ type: 'field', params: { field, is: [true] } }) as const;
const [settles, beyond] = [is('settles'), is('beyond')];
const [settled, tooMuch] = [tell('money-settled'), tell('beyond-authority')];

/** Money is given: whether all that was agreed on is given by it, and whether it was the giver's to give, the duty `remedy` hears. */
const gives = <const Way>(way: (...also: readonly ReturnType<typeof tell>[]) => Way) =>
  [
    { guard: and([settles, beyond]), ...way(settled, tooMuch) },
    { guard: settles, ...way(settled) },
    { guard: beyond, ...way(tooMuch) },
    way()
  ] as const;

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
        credited: gives((...also) => ({
          target: 'exposed',
          ...irregular('skipped', '2.1-identity', recordMilestone('credited'), ...also)
        }))
      }
    },
    verified: {
      id: 'verified',
      entry: [recordMilestone('verified'), tell('check-advanced')],
      on: { 'data-given': { actions: recordMilestone('data-given') } }
    },
    unverifiable: {
      id: 'unverifiable',
      entry: tell('check-advanced'),
      on: {
        'identity-verified': { target: 'verified' },
        'data-given': { target: 'exposed', ...irregular('forbidden', '2.1-identity', recordMilestone('data-given')) },
        'handling-begun': { target: 'exposed', ...irregular('forbidden', '2.1-identity') },
        credited: gives((...also) => ({
          target: 'exposed',
          ...irregular('forbidden', '2.1-identity', recordMilestone('credited'), ...also)
        }))
      }
    },
    // It has happened and cannot be taken back; verifying now is still worth doing.
    exposed: { on: { 'identity-verified': { target: 'verified' } } }
  },
  // Whoever is known is given money as it was agreed on, and so is whoever has been given something already.
  on: { credited: gives((...also) => ({ actions: [recordMilestone('credited'), ...also] })) }
});
