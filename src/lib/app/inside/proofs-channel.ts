import type { ClassLook } from '#analysis/look-into';
import type { LookedInto } from '#analysis/proof-standing';
import type { Policy } from '#machines/policy';

/** What the worker is told, once. Plain data. */
export interface ProofsQuestion {
  readonly policy: Policy;
  /** So many situations of each class are looked into. */
  readonly states: number;
}

/** What it answers: each class as it was looked into, then all together. */
export type ProofsAnswer =
  | { readonly tells: 'class'; readonly look: ClassLook }
  | { readonly tells: 'found'; readonly found: LookedInto }
  | { readonly tells: 'failed'; readonly why: string };
