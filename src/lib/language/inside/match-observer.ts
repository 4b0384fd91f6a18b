import type { HitCandidate } from './candidates';
import type { Against } from './exclusions';

/** Why a candidate does not count, or is doubtful. */
export type Strike = Against | { readonly why: 'value' } | { readonly why: 'vote'; readonly doubts: boolean };

/** Is told, in one reading, what was tried and what came of it: for explanations. */
export interface MatchObserver {
  /** `against`: why it does not count at all, or why it is doubtful. */
  tried(candidate: HitCandidate, against: Strike | undefined): void;
}
