import { stateIn } from 'xstate';
import { irregular } from '../vocabulary';

/** Who cannot be verified has been given general advice: nothing is open. */
export const unverifiable = { guard: stateIn('#unverifiable'), target: '#not-verifiable' } as const;

/** To the desk whose it is, with a note or without. */
export const elsewhere = [
  {
    guard: { type: 'field', params: { field: 'noted', is: [false] } },
    target: '#transferred',
    ...irregular('skipped', '1.1-hotline-transfer-note')
  },
  { target: '#transferred' }
] as const;

/** How a call or a visit ends from wherever it stands; once it is over, nothing ends it again. */
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
