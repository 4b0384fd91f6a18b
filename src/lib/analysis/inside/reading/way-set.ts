import type { Way } from './ways.ts';

/** Set of transitions, one bit each. */
export type WaySet = bigint;

export const noWay: WaySet = 0n;

export function waysWhere(ways: readonly Way[], is: (way: Way) => boolean): WaySet {
  return ways.reduce((set, way, at) => (is(way) ? set | (1n << BigInt(at)) : set), noWay);
}

/** Checks whether two sets have a transition in common. */
export function meets(a: WaySet, b: WaySet): boolean {
  return (a & b) !== noWay;
}
