/** Published error rates of the utterance reader, as measured and written by `npm run train`. */

export interface PublishedShare {
  readonly hits: number;
  readonly of: number;
}

export interface PublishedRow {
  readonly lines: number;
  /** Share of the parts said that were surely found; `talk` is the same for talk acts. */
  readonly parts: PublishedShare;
  readonly talk: PublishedShare;
  /** Lines with a sure hit of a part or a talk act that they do not say. */
  readonly alarmed: PublishedShare;
  /** Labels of forbidden talk: lines that say one, lines surely flagged with one, and lines flagged rightly. */
  readonly forbidden: { readonly said: number; readonly flagged: number; readonly rightly: number };
  /** Lines without forbidden talk, and the number of them surely flagged. */
  readonly innocent: PublishedShare;
}

/** Figures of the two thirds used in development, cross-validated, and of the unseen third. */
export interface PublishedHalves {
  readonly worked: PublishedRow;
  readonly unseen: PublishedRow;
}

/** Figures of one name over all registers, from the unseen third; examples of errors from the other two thirds. */
export interface PublishedName {
  readonly recall: PublishedShare;
  /** Lines that do not say it but were surely taken to. */
  readonly alarms: number;
  readonly missed: readonly string[];
  readonly imagined: readonly string[];
}

export interface PublishedLanguage {
  readonly registers: Readonly<Record<string, PublishedHalves>>;
  readonly names: Readonly<Record<string, PublishedName>>;
}

export interface PublishedFigures {
  /** Digest of everything that the figures depend on. */
  readonly digest: string;
  readonly languages: { readonly zh: PublishedLanguage; readonly en: PublishedLanguage };
}

/** Returns precision, recall and F1 of forbidden talk, 0 to 1; 1 if there is nothing to measure. */
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

/** Formats a share in percent with one decimal in a language; a dash if the total is 0. */
export function rateText({ hits, of }: PublishedShare, language: string): string {
  if (of === 0) return '–';
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1
  }).format(hits / of);
}
