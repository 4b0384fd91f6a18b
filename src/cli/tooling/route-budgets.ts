/** How much JavaScript a page may load before it works, in bytes after gzip. 1 kB is 1,000 bytes. */
export const ROUTE_BUDGETS: readonly RouteBudget[] = [
  { page: 'home', route: /^\/$/, limit_bytes: 90_000 },
  // Ids in the address may be called anything; the words in it may not.
  { page: 'call', route: /^\/practice\/\[[^\]]+\]\/call(\/\[[^\]]+\])?$/, limit_bytes: 170_000 }
];

export interface RouteBudget {
  /** What people call the page. */
  readonly page: string;
  /** The route's id, without `(group)` folders. */
  readonly route: RegExp;
  readonly limit_bytes: number;
}
