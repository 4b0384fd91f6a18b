/** Parts that say what only the desk knows: prices, dates and terms of a service. */
const figures: ReadonlySet<string> = new Set([
  'current-fee',
  'fee',
  'effective-time',
  'cancellation-rule',
  'service',
  'solution'
]);

/** Whoever has to say one of these parts looks at the desk first. */
export function needsFigures(parts: readonly string[]): boolean {
  return parts.some((part) => figures.has(part));
}
