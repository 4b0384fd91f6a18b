import { stateIn } from 'xstate';
import { irregular } from '../vocabulary';

/** Ending for a customer who cannot be verified and has been given general advice: nothing is left open. */
export const unverifiable = { guard: stateIn('#unverifiable'), target: '#not-verifiable' } as const;

/** Transfers to the desk that is responsible, with a note or (irregular) without. */
export const elsewhere = [
  {
    guard: { type: 'field', params: { field: 'noted', is: [false] } },
    target: '#transferred',
    ...irregular('skipped', '1.1-hotline-transfer-note')
  },
  { target: '#transferred' }
] as const;

/** Transitions by which a call or a visit ends from any of its stages; once over, it cannot end again. */
export const exits = {
  transferred: [
    {
      guard: { type: 'case', params: 'in-scope' },
      target: '#transferred',
      ...irregular('forbidden', '1.1-hotline-transfer')
    },
    ...elsewhere
  ],
  'agent-ended': [unverifiable, { target: '#abandoned' }],
  'rang-off': [unverifiable, { target: '#abandoned' }],
  'hung-up': { target: '#abandoned' }
} as const;
