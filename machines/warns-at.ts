import type { Policy } from './policy';

/** How much of a clause's limit is left when it warns, percent. */
export function warnsAt_percent({ warnAtRemaining_percent }: Policy, clause: string): number {
  return Object.hasOwn(warnAtRemaining_percent, clause)
    ? warnAtRemaining_percent[clause]!
    : warnAtRemaining_percent.default;
}
