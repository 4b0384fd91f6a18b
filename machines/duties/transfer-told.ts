import { irregular } from '../vocabulary';
import { duty } from './duty';

/** 1.1-hotline-transfer: said before the call is passed on. */
export const transferTold = duty({
  initial: 'untold',
  meta: { clauses: ['1.1-hotline-transfer'] },
  states: {
    untold: {
      on: { 'transfer-told': { target: 'told' }, 'instant.transferred': irregular('skipped', '1.1-hotline-transfer') }
    },
    told: {}
  }
});
