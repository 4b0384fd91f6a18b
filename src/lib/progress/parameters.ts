const hour_ms = 3_600_000;
export const day_ms = 24 * hour_ms;

/** Parameters of mastery: successes `apart_ms` apart about double `holds_days` (Cepeda 2006, 2008); late earns half. */
export const learning = {
  kept: 0.9,
  apart_ms: 8 * hour_ms,
  steadyAfter: 2,
  holds_days: [4, 9, 20, 45],
  recent: 3
} as const;
