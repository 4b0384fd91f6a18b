import { stateIn } from 'xstate';
import { irregular } from '../vocabulary';

const unverifiable = { guard: stateIn('#unverifiable'), target: '#not-verifiable' } as const;

/** How a call or a visit ends from wherever it stands; once it is over, nothing ends it again. */
export const exits = {
  transferred: [
    {
      guard: { type: 'case', params: 'in-scope' },
      target: '#transferred',
      ...irregular('forbidden', '1.1-hotline-transfer')
    },
    {
      guard: { type: 'field', params: { field: 'noted', is: [false] } },
      target: '#transferred',
      ...irregular('skipped', '1.1-hotline-transfer-note')
    },
    { target: '#transferred' }
  ],
  'agent-ended': [unverifiable, { target: '#abandoned' }],
  'rang-off': [unverifiable, { target: '#abandoned' }],
  'hung-up': { target: '#abandoned' }
} as const;
