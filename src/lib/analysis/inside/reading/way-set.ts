import type { Way } from './ways.ts';

/** A set of ways, one bit each. */
export type WaySet = bigint;

export const noWay: WaySet = 0n;

/** The set of those ways of which something is so. */
export function waysWhere(ways: readonly Way[], is: (way: Way) => boolean): WaySet {
  return ways.reduce((set, way, at) => (is(way) ? set | (1n << BigInt(at)) : set), noWay);
}

/** True if two sets have a way in common. */
export function meets(a: WaySet, b: WaySet): boolean {
  return (a & b) !== noWay;
}
