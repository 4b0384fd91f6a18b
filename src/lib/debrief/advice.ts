import type { Finding } from '#scoring/scorecard';
import type { Rewind } from './rewind.ts';
import { betterLine, forkBefore, linesToTry, placeOf, type BetterLine, type ForkPlace } from './what-if.ts';

export interface Advice {
  readonly finding: Finding;
  readonly entry?: number;
  readonly fork?: ForkPlace;
  /** Line that repairs it, verified in this very call. */
  readonly better?: BetterLine;
}

/** Reads lines ahead, so that they can be played. Rejects if what reading needs cannot be fetched. */
export type PrepareLines = (texts: readonly string[]) => Promise<void>;

/** Finds a better line by trying it at the place of a finding; gives only the place if no line can be tried. */
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
