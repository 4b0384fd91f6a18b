import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { forbiddenShares, rateText, type PublishedName, type PublishedRow } from './published.ts';

/** Formats recall as times out of a hundred; says so if the sample is too small. */
export function hundredText({ recall: { hits, of } }: PublishedName): string {
  if (of < fewest) return m.phrases_seldom();
  return m.phrases_of_hundred({ hits: Math.round((100 * hits) / of) });
}

/** Minimum sample size for a rate. */
export const fewest = 10;

interface Measure {
  readonly words: () => string;
  readonly of: (row: PublishedRow) => string;
}

const share = (hits: number, of: number): string => rateText({ hits, of }, locale.current);

export const measures: readonly Measure[] = [
  { words: m.phrases_column_lines, of: ({ lines }) => new Intl.NumberFormat(locale.current).format(lines) },
  { words: m.phrases_column_parts, of: ({ parts }) => share(parts.hits, parts.of) },
  { words: m.phrases_column_talk, of: ({ talk }) => share(talk.hits, talk.of) },
  { words: m.phrases_column_alarmed, of: ({ alarmed }) => share(alarmed.hits, alarmed.of) },
  {
    words: m.phrases_column_recall,
    of: ({ forbidden }) => (forbidden.said === 0 ? '–' : share(forbiddenShares(forbidden).recall, 1))
  },
  {
    words: m.phrases_column_precision,
    of: ({ forbidden }) => (forbidden.flagged === 0 ? '–' : share(forbiddenShares(forbidden).precision, 1))
  },
  { words: m.phrases_column_innocent, of: ({ innocent }) => share(innocent.hits, innocent.of) }
];

/** Name of a register of the corpus; one of a later corpus shows its id. */
export const registerWords: Readonly<Record<string, () => string>> = {
  clean: m.phrases_register_clean,
  real: m.phrases_register_real,
  official: m.phrases_register_official
};
