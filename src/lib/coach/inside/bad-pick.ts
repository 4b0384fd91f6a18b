import { own } from '#domain/own';
import type { Entry, SaidEntry } from '#domain/entry';
import { fold } from '#kernel/fold';
import type { Call } from '#contact/call';
import { readyOffer, type Offer } from '#contact/ready';
import { nextSteps, type LedBy } from '../next-steps';

/** A bad line that was picked: the clause that it goes against, why, and the line that would have been right. */
export interface PickedBad {
  readonly clause: string;
  readonly why: NonNullable<Offer['bad']>['why'];
  readonly right: Offer | undefined;
}

/**
 * What the line said last was, if it was a bad one that had been picked: told from the log alone, so that a call loaded anew goes on where
 * it stood. What was right then is worked out as it was then: the log is folded up to the line, and the next step asked for.
 */
export function badPickIn(call: Call, entries: readonly Entry[], canRead: LedBy['canRead']): PickedBad | undefined {
  const at = entries.findLastIndex((entry) => 'say' in entry);
  if (at < 0) return undefined;
  const { at_ms, with: chosen } = entries[at] as SaidEntry;
  const bad = own(call.caseFile.scenario.ready, String(chosen?.['line']))?.bad;
  if (bad === undefined) return undefined;
  const before = entries.slice(0, at);
  const owed = badPickIn(call, before, canRead)?.right?.id;
  const [now] = nextSteps(call, fold(call.simulation, before, at_ms), { canRead, owed });
  return { ...bad, right: now?.is === 'say' ? readyOffer(call, now.line) : undefined };
}
