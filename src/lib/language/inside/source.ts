import type { VotesSource } from './classifier';

export type PatternSource =
  string | { readonly say: string; readonly weak?: boolean; readonly value?: string | number };

/** Circumstances in which a statement does not count. */
export type VoidingCircumstance =
  'negated' | 'quoted' | 'reported' | 'conditional' | 'asked' | 'asked-past' | 'afterwards';

export interface EntrySource {
  /** Absent only in sources reduced for a browser. */
  readonly means?: { readonly zh: string; readonly en: string };
  /** Kind of slot that gives the value. */
  readonly value?: string;
  readonly say: readonly PatternSource[];
  /** Patterns that remove the hit if they overlap it. */
  readonly unless?: readonly string[];
  /** Patterns that remove the hit if they are in the same sentence. */
  readonly 'not-with'?: readonly string[];
  /** Circumstances besides `quoted` and `negated`, which always count unless `even-if` names them. */
  readonly 'not-in'?: readonly VoidingCircumstance[];
  readonly 'even-if'?: readonly VoidingCircumstance[];
  /** Patterns that make the hit doubtful if they are in the same sentence. */
  readonly 'doubt-with'?: readonly string[];
  /** Range of the value, both ends included. */
  readonly between?: readonly [number, number];
  /** Names that yield to this one where they overlap. */
  readonly over?: readonly string[];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** Parsed file of the lexicon. Every key is optional: files of families and the vocabulary have the same shape. */
export interface LexiconSource {
  readonly family: string;
  /** Words in Latin letters that are usual in Chinese speech. */
  readonly foreign?: readonly string[];
  /** Classes of words: `$name` in patterns. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Names with ids, by kind: `<service>`, `<desk>`, … */
  readonly names?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly units?: {
    readonly money?: Readonly<Record<string, number>>;
    readonly duration_ms?: Readonly<Record<string, number>>;
    readonly amount?: Readonly<Record<string, string>>;
  };
  /** Moments by value: `now`, `tomorrow`, `next-month-1`, `2d`. */
  readonly moments?: Readonly<Record<string, readonly string[]>>;
  readonly fillers?: readonly string[];
  readonly spellings?: Readonly<Record<string, string>>;
  readonly entries?: Readonly<Record<string, EntrySource>>;
  /** Weights learned from the corpus, by language; written by `npm run train`. */
  readonly votes?: Readonly<Record<string, VotesSource>>;
}
