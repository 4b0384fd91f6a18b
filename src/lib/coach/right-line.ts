import { own } from '#domain/own';
import type { Entry, SaidEntry } from '#domain/entry';
import { fold } from '#kernel/fold';
import type { Call, CallState } from '#contact/call';
import { readyAnyhow } from '#contact/ready-again';
import { readyOffer, type Offer } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
import { tryLine } from './inside/ahead';
import { nextSteps, type LedBy } from './next-steps';

/** A bad line that was picked: the clause that it goes against, why, and the line that would have been right. */
export interface PickedBad {
  readonly clause: string;
  readonly why: NonNullable<Offer['bad']>['why'];
  readonly rude?: true;
  readonly right: Offer | undefined;
}

/**
 * What the line said last was, if it was a bad one that had been picked: told from the log alone, so that a call loaded anew goes on where
 * it stood. What was right then is worked out as it was then: the log is folded up to the line, and the next step asked for.
 */
export function badPickIn(call: Call, entries: readonly Entry[], canRead: LedBy['canRead']): PickedBad | undefined {
  const at = lastSaid(entries);
  const bad = at < 0 ? undefined : badOf(call, entries[at]!);
  if (bad === undefined) return undefined;
  const before = entries.slice(0, at);
  return { ...bad, right: rightLineAfter(call, before, fold(call.simulation, before, entries[at]!.at_ms), canRead) };
}

/**
 * The line that is right behind a log: the one answer to that, for a call that is played and for one that is looked back on. Nothing where no line is due: something
 * is to be done first, or the customer is to be heard out.
 * @param state the call as the log leads to
 */
export function rightLineAfter(
  call: Call,
  entries: readonly Entry[],
  state: CallState,
  canRead: LedBy['canRead']
): Offer | undefined {
  const owed = badPickIn(call, entries, canRead)?.right?.id;
  const [now] = nextSteps(call, state, { canRead, owed });
  return now?.is === 'say' ? readyOffer(call, now.line) : undefined;
}

/** The line that was right where a bad one was picked at a place of the log, as it was told then; nothing where no bad line was picked there. */
export function badPickAt(call: Call, entries: readonly Entry[], place: number, canRead: LedBy['canRead']) {
  return badOf(call, entries[place]!) && badPickIn(call, entries.slice(0, place + 1), canRead);
}

/** Good lines that get the call on where it stands, and are not out of place: what may be said as well as the right one. */
export function fittingLines(call: Call, state: CallState, canRead: LedBy['canRead']): readonly Offer[] {
  return readyHere(call, state)
    .filter(({ bad, text }) => !bad && canRead(text))
    .filter(({ id, text }) => {
      const { gets, harms } = tryLine(call, state, id, text);
      return gets && !harms;
    });
}

/** What has to be read ahead to tell {@link rightLineAfter} at a place of the log: of the moments in which a bad line was picked right before, too. */
export function linesFor(
  call: Call,
  entries: readonly Entry[],
  place: number,
  before: (entry: number) => CallState
): readonly string[] {
  const own = readyAnyhow(call, before(place)).flatMap(({ bad, text }) => (bad ? [] : [text]));
  const said = lastSaid(entries.slice(0, place));
  const isOwed = said >= 0 && badOf(call, entries[said]!) !== undefined;
  return isOwed ? [...own, ...linesFor(call, entries, said, before)] : own;
}

const lastSaid = (entries: readonly Entry[]): number => entries.findLastIndex((entry) => 'say' in entry);

/** What is bad about a line that was picked; nothing of any other entry. */
function badOf(call: Call, entry: Entry): Offer['bad'] {
  const line = (entry as Partial<SaidEntry>).with?.['line'];
  return 'say' in entry ? own(call.caseFile.scenario.ready, String(line))?.bad : undefined;
}
