import { irregular } from '../vocabulary';
import { duty } from './duty';

/** What must never be said. It is done and found; nothing moves by it. */
export const conduct = duty({
  initial: 'watched',
  meta: { clauses: ['5.1-shirking', '1.2-minimal', '1.2-pretext', '1.1-hotline-language'] },
  states: {
    watched: {
      on: {
        shirked: irregular('forbidden', '5.1-shirking'),
        'over-asked': irregular('forbidden', '1.2-minimal'),
        'pretext-used': irregular('forbidden', '1.2-pretext'),
        'spoke-unclearly': irregular('forbidden', '1.1-hotline-language')
      }
    }
  }
});
