import { irregular, record } from '../vocabulary';
import { duty } from './duty';

const agreed = { type: 'field', params: { field: 'agreed', is: [true] } } as const;

/** What must never be said or done. It is done and found; nothing moves by it. */
export const conduct = duty({
  initial: 'watched',
  meta: { clauses: ['5.1-shirking', '1.2-minimal', '1.2-pretext', '1.1-hotline-language', '1.1-channels'] },
  states: {
    watched: {
      on: {
        shirked: irregular('forbidden', '5.1-shirking'),
        'over-asked': irregular('forbidden', '1.2-minimal'),
        'pretext-used': irregular('forbidden', '1.2-pretext'),
        'spoke-unclearly': irregular('forbidden', '1.1-hotline-language'),
        // A dialect that the customer asked for is their language (客户指定方言).
        'dialect-asked': { actions: record('1.1-hotline-language') },
        'dialect-spoken': [
          { guard: agreed, actions: record('1.1-hotline-language') },
          irregular('forbidden', '1.1-hotline-language')
        ],
        // What is taken in beside the channels is taken in by no standard.
        'taken-in-aside': irregular('forbidden', '1.1-channels')
      }
    }
  }
});
