import type { Consequences, Material, PolicySide, Progress } from '#consequences/consequences';
import type { LexiconAddresses } from './lexicon-pieces.ts';

/** Message to the worker. Plain data. */
export type ConsequencesQuestion =
  | {
      readonly asks: 'begin';
      readonly id: number;
      readonly inForce: PolicySide;
      readonly draft: PolicySide;
      readonly material: Material;
      readonly lexicons: LexiconAddresses;
    }
  | { readonly asks: 'stop'; readonly id: number };

export type ConsequencesAnswer =
  | { readonly id: number; readonly tells: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly tells: 'found'; readonly found: Consequences }
  | { readonly id: number; readonly tells: 'failed'; readonly why: string };
