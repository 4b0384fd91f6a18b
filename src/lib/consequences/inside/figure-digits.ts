/** Maximum decimal places of figures: twenty tickets do not support fractions of a percent. */
export const figureDigits = { count: 2, percent: 0, hours: 2, rating: 2 } as const;

export function roundedTo(value: number, digits: number): number {
  const times = 10 ** digits;
  return Math.round(value * times) / times;
}
