const hour_ms = 3_600_000;
export const day_ms = 24 * hour_ms;

/**
 * What mastery goes by, in one place.
 *
 * - `kept`: from this share of its points on, a clause counts as done. Late is half (0.5), so late is not done.
 * - `apart_ms`: two successes count as two only if there is a night between them. Practice in one sitting raises performance, not learning
 *   (Cepeda et al., Psychological Bulletin 132, 2006; Kornell & Bjork 2008).
 * - `steadyAfter`: so many successes in a row, that far apart, make it steady: successive relearning (Rawson & Dunlosky, JEP: General 140, 2011).
 * - `holds_days`: how long it is taken to last after so many such successes, then it fades. Each spaced success about doubles it: expanding intervals, as
 *   in Leitner (1972) and SM-2 (Wozniak 1990); a gap of 10-20 % of the time to be bridged is best (Cepeda et al., Psychological Science 19, 2008).
 * - `recent`: so many of the last attempts at a clause decide what is weak; the latest weighs most, each before it half as much.
 */
export const learning = {
  kept: 0.9,
  apart_ms: 8 * hour_ms,
  steadyAfter: 2,
  holds_days: [4, 9, 20, 45],
  recent: 3
} as const;
