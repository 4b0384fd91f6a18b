export interface Rate {
  readonly count: number;
  readonly of: number;
}

export function rateOf<T>(all: readonly T[], so: (each: T) => boolean): Rate {
  return { count: all.filter(so).length, of: all.length };
}

/** Returns the percentage to one decimal, or `undefined` for an empty total. */
export function percentOf({ count, of }: Rate): number | undefined {
  return of === 0 ? undefined : Math.round((count * 1000) / of) / 10;
}

/** Returns `3/8 (37.5%)`, or `–` for an empty total. */
export function rateText(rate: Rate): string {
  const percent = percentOf(rate);
  return percent === undefined ? '–' : `${rate.count}/${rate.of} (${percent}%)`;
}
