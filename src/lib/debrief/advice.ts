import type { Finding } from '#scoring/scorecard';
import type { Rewind } from './rewind.ts';
import { betterLine, forkBefore, linesToTry, placeOf, type BetterLine, type ForkPlace } from './what-if.ts';

/** What is to be said to a finding, beside what its card says. */
export interface Advice {
  readonly finding: Finding;
  /** The entry at which it went wrong; absent where nothing was entered. */
  readonly entry?: number;
  /** Where to begin anew to do it better. */
  readonly fork?: ForkPlace;
  /** A line that mends it, tried out in this very call. */
  readonly better?: BetterLine;
}

/** Reads lines ahead, so that they can be played. Rejects if what that takes cannot be fetched. */
export type PrepareLines = (texts: readonly string[]) => Promise<void>;

/** What would have been better, tried out where it went wrong. Where it cannot be tried, only the place is told. */
export async function adviceOn(finding: Finding, rewind: Rewind, prepare: PrepareLines): Promise<Advice> {
  const entry = placeOf(finding, rewind);
  if (entry === undefined) return { finding };
  const lines = linesToTry(finding, entry, rewind);
  const better = await prepare(lines).then(
    () => betterLine(finding, entry, lines, rewind),
    () => undefined
  );
  return { finding, entry, fork: forkBefore(entry, rewind), ...(better && { better }) };
}
