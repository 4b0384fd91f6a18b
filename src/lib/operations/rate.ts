/** So many of so many. */
export interface Rate {
  readonly count: number;
  readonly of: number;
}

/** How many of these are so. */
export function rateOf<T>(all: readonly T[], so: (each: T) => boolean): Rate {
  return { count: all.filter(so).length, of: all.length };
}

/** Percent to one decimal; nothing of nothing. */
export function percentOf({ count, of }: Rate): number | undefined {
  return of === 0 ? undefined : Math.round((count * 1000) / of) / 10;
}

/** `3/8 (37.5%)`, or `–` of nothing. */
export function rateText(rate: Rate): string {
  const percent = percentOf(rate);
  return percent === undefined ? '–' : `${rate.count}/${rate.of} (${percent}%)`;
}
