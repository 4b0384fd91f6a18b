const hour_ms = 3_600_000;
export const day_ms = 24 * hour_ms;

/**
 * Parameters of mastery: successes count if `apart_ms` apart; each spaced success about doubles `holds_days` (Cepeda
 * 2006, 2008; Rawson & Dunlosky 2011; SM-2). Late earns half.
 */
export const learning = {
  kept: 0.9,
  apart_ms: 8 * hour_ms,
  steadyAfter: 2,
  holds_days: [4, 9, 20, 45],
  recent: 3
} as const;
