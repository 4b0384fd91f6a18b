import type { ClassLook } from '#analysis/look-into';
import type { LookedInto } from '#analysis/proof-standing';
import type { Policy } from '#machines/policy';

/** Message to the worker, sent once. Plain data. */
export interface ProofsQuestion {
  readonly policy: Policy;
  /** Number of situations to explore per class. */
  readonly states: number;
}

/** Messages from the worker: each class when explored, then the combined result. */
export type ProofsAnswer =
  | { readonly tells: 'class'; readonly look: ClassLook }
  | { readonly tells: 'found'; readonly found: LookedInto }
  | { readonly tells: 'failed'; readonly why: string };
