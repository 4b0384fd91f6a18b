import { clockOf } from '#domain/call-time';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { wasSaid, type Act } from '#ticket/acts';
import type { HeldCall } from './call';
import { dayIn, hourIn } from '#language/day-and-hour';
import type { Memory } from '#ticket/memory';

type PromiseKind = 'visit' | 'complaint-solution' | 'emergency-progress';

/** Acts that give a time, and what in the policy says how soon one can be kept. */
const kinds: Readonly<Record<string, PromiseKind>> = {
  'solution-eta': 'complaint-solution',
  'visit-eta': 'visit',
  'progress-eta': 'emergency-progress'
};

const minute_ms = 60_000;
const hour_ms = 60 * minute_ms;
const day_ms = 24 * hour_ms;

/** A time that was given, as the reader found it. */
export interface TimeSaid {
  readonly name: string;
  readonly value?: unknown;
  /** The line, from where the time begins. */
  readonly text: string;
  /** Time of day at which it was said, milliseconds after midnight. */
  readonly clock_ms: number;
}

/** When a promise falls due. */
export interface PromisedTime {
  /** Milliseconds until then, as promises count: one for tomorrow is one for a day, whatever the hour. */
  readonly eta_ms: number;
  /** Milliseconds until the hour that was named, if one was: an appointment, not only a time by which. */
  readonly hour_ms?: number;
}

/** What is said to be done at once is done within a minute. */
const soonest_ms = minute_ms;

/**
 * The one reading of a promised time, for scoring and for the life of a ticket.
 * @param named the day that was spoken of before, for an hour alone
 */
export function promisedTime(
  { value, text, clock_ms }: Omit<TimeSaid, 'name'>,
  policy: Policy,
  named?: number
): PromisedTime {
  const until = (days: number, at_ms: number) => days * day_ms + at_ms - clock_ms;
  const word = dayIn(text);
  const days =
    value === 'today' || value === 'tomorrow' || isDays(value, word) ? daysOf(value, word, named) : undefined;
  if (days !== undefined) {
    const hour = hourIn(text);
    const at_ms = hour === undefined ? undefined : Math.max(soonest_ms, until(days, hour));
    const closes_ms = (policy.calendar?.closes_min ?? 18 * 60) * minute_ms;
    const eta_ms = days > 0 ? days * day_ms : (at_ms ?? Math.max(soonest_ms, until(0, closes_ms)));
    return { eta_ms, ...(at_ms === undefined ? {} : { hour_ms: at_ms }) };
  }
  if (typeof value === 'number' && value > 0) return { eta_ms: value };
  // A date, next month: a day at the least. What gives no time at all promises now.
  return { eta_ms: typeof value === 'string' && value !== 'now' ? day_ms : soonest_ms };
}

/** 后天 is read as two days; so is a span of 48 hours, which names no day. */
const isDays = (value: unknown, word: number | undefined): boolean => word === 2 && value === 2 * day_ms;

function daysOf(value: unknown, word: number | undefined, named: number | undefined): number {
  if (value === 'tomorrow') return 1;
  // An hour alone is of the day that was named before: 那就十点.
  return word ?? named ?? 0;
}

/** A time that was given to the customer in a call, and whether the SOP can keep it. */
export interface Promised extends PromisedTime {
  readonly act: Act;
  readonly kind: PromiseKind;
  /** Sooner than the SOP's limits can keep (policy `earliest-promise`). */
  readonly hasty: boolean;
}

/** Times that the customer was promised in a call. News is one in an emergency (2.2-major-tell); elsewhere it is a courtesy. */
export function promisesIn({ caseFile, table }: HeldCall, memory: Memory): readonly Promised[] {
  const asked = memory.told.includes('visitTime') ? dayIn(String(caseFile.facts['visitTime'] ?? '')) : undefined;
  return memory.acts
    .filter((act) => wasSaid(act) && kinds[act.name] !== undefined && isPromise(act, caseFile.case))
    .map((act): Promised => {
      const time = promisedTime({ value: act.value, ...timeAt(act, memory, caseFile) }, table.policy, asked);
      const kind = kinds[act.name]!;
      return { act, kind, hasty: time.eta_ms < table.policy.earliestPromise_ms[kind], ...time };
    });
}

/** A case, for when its call came in. */
type Opened = Pick<HeldCall['caseFile'], 'opensAt'>;

/** Where and when an act of a call was said. */
export function timeAt(act: Act, { lines }: Memory, { opensAt }: Opened): Pick<TimeSaid, 'text' | 'clock_ms'> {
  const line = lines.find(({ who, entry }) => who === 'agent' && entry === act.entry);
  return { text: line?.text.slice(act.from ?? 0) ?? '', clock_ms: clockOf(opensAt) + act.at_ms };
}

function isPromise({ name }: { readonly name: string }, { conditions }: Case): boolean {
  return conditions.emergency || name !== 'progress-eta';
}

/** The soonest of some times; `undefined` if none of them is one. */
export function soonestOf(times: readonly TimeSaid[], policy: Policy): PromisedTime | undefined {
  return times
    .filter(({ name }) => kinds[name] !== undefined)
    .map((time) => promisedTime(time, policy))
    .sort((a, b) => a.eta_ms - b.eta_ms)[0];
}

/** Milliseconds from the beginning of a call until an hour of a day counted from that of the call. */
export function untilHour_ms(days: number, hour_ms: number, { opensAt }: Opened): number {
  return days * day_ms + hour_ms - clockOf(opensAt);
}
