/** How often the reader of utterances is wrong, as `npm run train` measures and writes it down: what the page shows. */

/** A count out of so many. */
export interface PublishedShare {
  readonly hits: number;
  readonly of: number;
}

/** One register, one half of its lines. */
export interface PublishedRow {
  readonly lines: number;
  /** Of the parts that are said those that were surely found; the same of talk acts. */
  readonly parts: PublishedShare;
  readonly talk: PublishedShare;
  /** Lines with a sure hit of a part or a talk act that they do not say. */
  readonly alarmed: PublishedShare;
  /** Of the labels of forbidden talk: how many lines say one, how many were surely flagged with one, how many of those rightly. */
  readonly forbidden: { readonly said: number; readonly flagged: number; readonly rightly: number };
  /** Lines with nothing forbidden in them, and how many of them were surely flagged. */
  readonly innocent: PublishedShare;
}

/** The two thirds that are worked on, each line read by what was learned without it, and the third that nobody looks at. */
export interface PublishedHalves {
  readonly worked: PublishedRow;
  readonly unseen: PublishedRow;
}

/** One name over all registers: figures of the unseen third, examples of what goes wrong in the other two. */
export interface PublishedName {
  readonly recall: PublishedShare;
  /** Lines that do not say it and were surely taken to. */
  readonly alarms: number;
  readonly missed: readonly string[];
  readonly imagined: readonly string[];
}

export interface PublishedLanguage {
  readonly registers: Readonly<Record<string, PublishedHalves>>;
  readonly names: Readonly<Record<string, PublishedName>>;
}

export interface PublishedFigures {
  /** Of all that the figures hang on. */
  readonly digest: string;
  readonly languages: { readonly zh: PublishedLanguage; readonly en: PublishedLanguage };
}

/** Precision, recall and both in one (F1) of forbidden talk, each between 0 and 1; of nothing, nothing is wrong. */
export function forbiddenShares({ said, flagged, rightly }: PublishedRow['forbidden']): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = flagged === 0 ? 1 : rightly / flagged;
  const recall = said === 0 ? 1 : rightly / said;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** A share in percent with one decimal, as a language writes it; a dash for one of nothing. */
export function rateText({ hits, of }: PublishedShare, language: string): string {
  if (of === 0) return '–';
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1
  }).format(hits / of);
}
