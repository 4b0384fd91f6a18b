import type { HitCandidate } from './candidates';
import type { Against } from './exclusions';

/** Reason why a candidate does not count, or is doubtful. */
export type Strike = Against | { readonly why: 'value' } | { readonly why: 'vote'; readonly doubts: boolean };

/** Observer of one reading, notified of each candidate and its result; used for explanations. */
export interface MatchObserver {
  /** `against`: reason why it does not count or is doubtful. */
  tried(candidate: HitCandidate, against: Strike | undefined): void;
}
