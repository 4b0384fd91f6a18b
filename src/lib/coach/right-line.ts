import { own } from '#domain/own';
import type { Entry, SaidEntry } from '#domain/entry';
import { fold } from '#kernel/fold';
import type { Call, CallState } from '#contact/call';
import { readyAnyhow } from '#contact/ready-again';
import { readyOffer, type Offer } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
import { tryLine } from './inside/ahead';
import { nextSteps, type LedBy } from './next-steps';

/** Bad line that was picked: the clause it violates, the reason, and the right line. */
export interface PickedBad {
  readonly clause: string;
  readonly why: NonNullable<Offer['bad']>['why'];
  readonly rude?: true;
  readonly right: Offer | undefined;
}

/** Returns the last said line if a picked bad one; from the log alone, so that a reloaded call continues alike. */
export function badPickIn(call: Call, entries: readonly Entry[], canRead: LedBy['canRead']): PickedBad | undefined {
  const at = lastSaid(entries);
  const bad = at < 0 ? undefined : badOf(call, entries[at]!);
  if (bad === undefined) return undefined;
  const before = entries.slice(0, at);
  return { ...bad, right: rightLineAfter(call, before, fold(call.simulation, before, entries[at]!.at_ms), canRead) };
}

/** Returns the right line after a log that leads to `state`; `undefined` if an action or listening is due. */
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

/** Returns the bad pick at a place of the log with its right line; `undefined` if no bad line was picked there. */
export function badPickAt(call: Call, entries: readonly Entry[], place: number, canRead: LedBy['canRead']) {
  return badOf(call, entries[place]!) && badPickIn(call, entries.slice(0, place + 1), canRead);
}

/** Returns the good lines that advance the call and are not out of place: alternatives to the right one. */
export function fittingLines(call: Call, state: CallState, canRead: LedBy['canRead']): readonly Offer[] {
  return readyHere(call, state)
    .filter(({ bad, text }) => !bad && canRead(text))
    .filter(({ id, text }) => {
      const { gets, harms } = tryLine(call, state, id, text);
      return gets && !harms;
    });
}

/** Returns the texts to read ahead for {@link rightLineAfter}, including those for preceding bad picks. */
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

function badOf(call: Call, entry: Entry): Offer['bad'] {
  const line = (entry as Partial<SaidEntry>).with?.['line'];
  return 'say' in entry ? own(call.caseFile.scenario.ready, String(line))?.bad : undefined;
}
