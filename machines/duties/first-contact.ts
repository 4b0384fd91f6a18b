import { and, stateIn } from 'xstate';
import { irregular, tell } from '../vocabulary';
import { duty, inHandling } from './duty';

/** 3.2-complaint-tell: what the first contact says. */
export const firstContact = duty({
  initial: 'untold',
  meta: { clauses: ['3.2-complaint-tell'] },
  states: {
    untold: {
      on: {
        'first-contact-told': { target: 'told', actions: tell('contact-made') },
        // The first contact was the call, and it is not settled there.
        'passing-on': {
          guard: and([{ type: 'case', params: 'class:complaint' }, stateIn('#contacted')]),
          ...irregular('skipped', '3.2-complaint-tell')
        },
        // Whoever handles it made the first contact, and what was put then did not settle it.
        'solution-rejected': { guard: inHandling, target: 'told', ...irregular('skipped', '3.2-complaint-tell') }
      }
    },
    told: {}
  }
});
