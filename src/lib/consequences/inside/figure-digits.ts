/** So many digits behind the point are told of a figure, at the most: of twenty tickets nobody can tell parts of a percent. */
export const figureDigits = { count: 2, percent: 0, hours: 2, rating: 2 } as const;

/** A value with so many digits behind the point. */
export function roundedTo(value: number, digits: number): number {
  const times = 10 ** digits;
  return Math.round(value * times) / times;
}
