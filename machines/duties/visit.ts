import { and, or, stateIn } from 'xstate';
import { irregular, reachMilestone } from '../vocabulary';
import { duty } from './duty';

const near = { type: 'field', params: { field: 'near', is: [true] } } as const;
const later = { type: 'field', params: { field: 'slot', is: ['later'] } } as const;

const talking = or([stateIn('#with-agent'), stateIn('#field')]);

const unconfirmed = { guard: { type: 'case', params: 'vip' }, ...irregular('skipped', '3.1-vip-1h') } as const;

/** 3.1-tech-24h, 3.1-vip-1h: a visit time is agreed, on the call or after it, and confirmed with a VIP. */
export const visit = duty({
  initial: 'open',
  meta: { clauses: ['3.1-vip-1h', '3.1-tech-24h'] },
  states: {
    open: { on: { 'on-site': unconfirmed } },
    booked: {
      entry: reachMilestone('visit-time'),
      on: { 'off-site': { target: 'open' }, 'visit-confirmed': { target: 'confirmed' }, 'on-site': unconfirmed }
    },
    confirmed: { entry: reachMilestone('visit-confirmed'), on: { 'off-site': { target: 'open' } } }
  },
  on: {
    'visit-booked': [
      { guard: and([talking, near, later]), target: '.confirmed', actions: reachMilestone('slot-agreed') },
      // Booked less than the limit ahead, it counts as confirmed (decisions).
      { guard: and([talking, near]), target: '.confirmed' },
      { guard: and([talking, later]), target: '.booked', actions: reachMilestone('slot-agreed') },
      { guard: talking, target: '.booked' }
    ]
  }
});
