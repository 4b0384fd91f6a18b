import { clockOf, weekdayOf } from '#domain/call-time';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { Remedy } from '#scenario/scenario';
import { counted, wasSaid, type Act } from '#ticket/acts';
import type { HeldCall } from './call';
import { money, worthOf } from './offers';
import { isTakenBack } from './taken-back';
import { daysUntil, dayIn, hourIn, namesDay, namesWeekday, type Weekday } from '#language/day-and-hour';
import type { MarkHit } from '#language/reading';
import type { Line, Memory } from '#ticket/memory';

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
  /** The day of the week on which it was said. */
  readonly weekday: Weekday;
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
const atOnce =
  /马上|立即|立刻|即刻|现在|right away|straight ?away|immediately|at once|right now|in a (?:minute|moment|second)/i;

/**
 * The one reading of a promised time, for scoring and for the life of a ticket; nothing where no time can be told from what was said, “by the end of the month”.
 * @param named the day that was spoken of before, for an hour alone
 */
export function promisedTime(
  { value, text, clock_ms, weekday }: Omit<TimeSaid, 'name'>,
  policy: Policy,
  named?: number
): PromisedTime | undefined {
  const until = (days: number, at_ms: number) => days * day_ms + at_ms - clock_ms;
  const word = daysUntil(text, weekday);
  const isOfDay =
    value === 'today' || value === 'tomorrow' || isDays(value, word) || (value === undefined && namesTime(text));
  // A day that cannot be told is not today.
  if (isOfDay && value !== 'tomorrow' && word === undefined && namesDay(text)) return undefined;
  const days = isOfDay ? daysOf(value, word, named) : undefined;
  if (days !== undefined) {
    const hour = hourIn(text);
    const at_ms = hour === undefined ? undefined : Math.max(soonest_ms, until(days, hour));
    const closes_ms = (policy.calendar?.closes_min ?? 18 * 60) * minute_ms;
    const eta_ms = days > 0 ? days * day_ms : (at_ms ?? Math.max(soonest_ms, until(0, closes_ms)));
    return { eta_ms, ...(at_ms === undefined ? {} : { hour_ms: at_ms }) };
  }
  if (typeof value === 'number' && value > 0) return { eta_ms: value };
  if (value === undefined && !atOnce.test(text)) return undefined;
  // A date, next month: a day at the least.
  return { eta_ms: typeof value === 'string' && value !== 'now' ? day_ms : soonest_ms };
}

const namesTime = (text: string): boolean => namesDay(text) || hourIn(text) !== undefined;

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
  /** Hasty, and later put right: by a time that can be kept, or taken back. */
  readonly putRight: boolean;
  /** Money is promised by then: what is closed without it has not kept that. */
  readonly ofMoney?: true;
}

/** Times that the customer was promised in a call. News is one in an emergency (2.2-major-tell); elsewhere it is a courtesy. */
export function promisesIn({ caseFile, table }: HeldCall, memory: Memory): readonly Promised[] {
  const asked = memory.told.includes('visitTime') ? dayIn(String(caseFile.facts['visitTime'] ?? '')) : undefined;
  const times = memory.acts
    .filter((act) => wasSaid(act) && kinds[act.name] !== undefined && isPromise(act, caseFile.case))
    .map((act) => {
      const kind = kinds[act.name]!;
      // What cannot be told is taken for as long as the SOP gives.
      const time = promisedTime({ value: act.value, ...timeAt(act, memory, caseFile) }, table.policy, asked) ?? {
        eta_ms: table.policy.earliestPromise_ms[kind]
      };
      return {
        act,
        kind,
        hasty: !isOwn(kind, caseFile.case) && time.eta_ms < table.policy.earliestPromise_ms[kind],
        ...time
      };
    });
  const given = [...times, ...paidBy({ caseFile, table }, memory)].sort((a, b) => a.act.order - b.act.order);
  return given.map((promise): Promised => {
    const isKeepable = ({ act, kind, hasty }: (typeof given)[number]): boolean =>
      !hasty && counted(act) && kind === promise.kind && act.entry! > promise.act.entry!;
    return { ...promise, putRight: promise.hasty && (given.some(isKeepable) || isTakenBack(promise.act, memory)) };
  });
}

/** Times by which money was promised: kept by whoever grants it on the call, however soon; else it takes as long as a solution does. */
function paidBy({ caseFile, table }: Pick<HeldCall, 'caseFile' | 'table'>, memory: Memory) {
  const limit_ms = table.policy.earliestPromise_ms['complaint-solution'];
  const granted = memory.acts.some(({ name }) => name === 'desk:grant-credit');
  return memory.lines
    .filter(({ who, entry }) => who === 'agent' && entry !== undefined)
    .flatMap((line) => {
      const by = line.reading?.marks.find(({ name, sure, value }) => name === 'paid-by' && sure && value !== 'now');
      const act = by && actOf(line, by, caseFile, memory);
      const time = act && promisedTime({ ...timeAt(act, memory, caseFile), value: by.value }, table.policy);
      if (!act || !time) return [];
      const { eta_ms } = time;
      return [
        {
          act,
          kind: 'complaint-solution' as const,
          eta_ms,
          hasty: eta_ms < limit_ms && !granted,
          ofMoney: true as const
        }
      ];
    });
}

/**
 * The act of saying by when money is given, in the words that say so: of the remedy that is put in the line, or, where it only names the time, by itself. Nothing where the line
 * puts something else than money, or was not taken in.
 */
function actOf(
  line: Line,
  { from, to }: MarkHit,
  { scenario }: HeldCall['caseFile'],
  { acts }: Memory
): Act | undefined {
  const ofMoney = ({ value }: Act) =>
    value === undefined || money.has(scenario.remedies[String(value)]?.is ?? String(value));
  const said = acts.filter(({ who, entry }) => who === 'agent' && entry === line.entry);
  const put = said.filter((act) => act.name === 'solution');
  if (put.length > 0) {
    const act = put.find((it) => wasSaid(it) && ofMoney(it));
    return act && { ...act, from, to };
  }
  // Where another time is given, it is that of a visit, a call or an answer.
  if (said.some(({ name }) => kinds[name] !== undefined || name === 'field-contact')) return undefined;
  const order = acts.findLast(({ at_ms }) => at_ms <= line.from_ms)?.order ?? 0;
  const counts = said.find(({ counts }) => counts === 'misplaced' || counts === 'unheard')?.counts ?? 'yes';
  const place = { order, at_ms: line.from_ms, entry: line.entry!, from, to };
  return counts === 'unheard' ? undefined : { ...place, who: 'agent', kind: 'part', name: 'solution', counts };
}

/** What has been promised of a remedy where a sum was named, yuan: that sum, and no more than the remedy is worth. Nothing where none was named. */
export function promisedSum(
  remedy: Remedy,
  named: number | undefined,
  caseFile: Pick<HeldCall['caseFile'], 'facts'>
): number | undefined {
  return named === undefined ? undefined : Math.min(named, worthOf(remedy, caseFile) ?? named);
}

/** A case, for when its call came in. */
type Opened = Pick<HeldCall['caseFile'], 'opensAt'>;

/** A line from where a time is given; all of it where the day of the week stands before that: 周四十点，师傅到您家. */
export function wordsOfTime(line: string, from = 0): string {
  const said = line.slice(from);
  return !namesDay(said) && namesWeekday(line) ? line : said;
}

/** Where and when an act of a call was said. */
export function timeAt(act: Act, { lines }: Memory, { opensAt }: Opened): Omit<TimeSaid, 'name'> {
  const line = lines.find(({ who, entry }) => who === 'agent' && entry === act.entry);
  return {
    text: wordsOfTime(line?.text ?? '', act.from),
    clock_ms: clockOf(opensAt) + act.at_ms,
    weekday: weekdayOf(opensAt)
  };
}

function isPromise({ name }: { readonly name: string }, { conditions }: Case): boolean {
  return conditions.emergency || name !== 'progress-eta';
}

/** True of the visit of whoever is on the line: the engineer who rings before setting out knows when they will be there. */
function isOwn(kind: PromiseKind, { contact }: Case): boolean {
  return kind === 'visit' && contact === 'visit';
}

/** How long it is until a promise falls due: until its hour, where one was named. */
export function dueIn_ms({ eta_ms, hour_ms }: PromisedTime): number {
  return hour_ms ?? eta_ms;
}

/** How long it is until the soonest of some times; `undefined` if none of them is one. */
export function soonestOf(times: readonly TimeSaid[], policy: Policy): number | undefined {
  const all = times
    .filter(({ name }) => kinds[name] !== undefined)
    .flatMap((time) => promisedTime(time, policy) ?? [])
    .map(dueIn_ms);
  return all.length > 0 ? Math.min(...all) : undefined;
}

/** Milliseconds from the beginning of a call until an hour of a day counted from that of the call. */
export function untilHour_ms(days: number, hour_ms: number, { opensAt }: Opened): number {
  return days * day_ms + hour_ms - clockOf(opensAt);
}
