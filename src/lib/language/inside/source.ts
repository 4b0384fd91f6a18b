import type { VotesSource } from './classifier';

/** A pattern of the notation: plainly, or with a doubt or a fixed value. */
export type PatternSource =
  string | { readonly say: string; readonly weak?: boolean; readonly value?: string | number };

/** Circumstances in which something said does not count. */
export type VoidingCircumstance =
  'negated' | 'quoted' | 'reported' | 'conditional' | 'asked' | 'asked-past' | 'afterwards';

/** What one part, talk act or forbidden label means and how it is said. */
export interface EntrySource {
  /** Absent only in what was made slim for a browser. */
  readonly means?: { readonly zh: string; readonly en: string };
  /** Kind of slot that gives the value. */
  readonly value?: string;
  readonly say: readonly PatternSource[];
  /** Any of these overlapping the hit removes it. */
  readonly unless?: readonly string[];
  /** Any of these in the same sentence removes it. */
  readonly 'not-with'?: readonly string[];
  /** Beside `quoted` and `negated`, which always count unless `even-if` names them. */
  readonly 'not-in'?: readonly VoidingCircumstance[];
  readonly 'even-if'?: readonly VoidingCircumstance[];
  /** Any of these in the same sentence makes it doubtful. */
  readonly 'doubt-with'?: readonly string[];
  /** The value must lie between these, both included. */
  readonly between?: readonly [number, number];
  /** Names that yield to this one where they overlap. */
  readonly over?: readonly string[];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** One file of the lexicon, as parsed. Every key is optional: files of one family and the vocabulary have the same shape. */
export interface LexiconSource {
  readonly family: string;
  /** Words in Latin letters that are at home in Chinese talk. */
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
  /** Dropped before reading. */
  readonly fillers?: readonly string[];
  /** Wrong spelling: right spelling. */
  readonly spellings?: Readonly<Record<string, string>>;
  readonly entries?: Readonly<Record<string, EntrySource>>;
  /** What was learned from the corpus, by language; `npm run train` writes it. */
  readonly votes?: Readonly<Record<string, VotesSource>>;
}
