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

const kinds: Readonly<Record<string, PromiseKind>> = {
  'solution-eta': 'complaint-solution',
  'visit-eta': 'visit',
  'progress-eta': 'emergency-progress'
};

const minute_ms = 60_000;
const hour_ms = 60 * minute_ms;
const day_ms = 24 * hour_ms;

export interface TimeSaid {
  readonly name: string;
  readonly value?: unknown;
  /** Line from the position of the time. */
  readonly text: string;
  /** Time of day at which it was said, in ms after midnight. */
  readonly clock_ms: number;
  readonly weekday: Weekday;
}

export interface PromisedTime {
  /** Time until it is due, as promises count: "tomorrow" is one day, whatever the hour. */
  readonly eta_ms: number;
  /** Time until the named hour, for an appointment; absent if no hour was named. */
  readonly hour_ms?: number;
}

const soonest_ms = minute_ms;
const atOnce =
  /马上|立即|立刻|即刻|现在|right away|straight ?away|immediately|at once|right now|in a (?:minute|moment|second)/i;

/** Interprets a promised time; `undefined` if indefinite. `named` is the day spoken of before, for a bare hour. */
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

const isDays = (value: unknown, word: number | undefined): boolean => word === 2 && value === 2 * day_ms;

function daysOf(value: unknown, word: number | undefined, named: number | undefined): number {
  if (value === 'tomorrow') return 1;
  // An hour alone is of the day that was named before: 那就十点.
  return word ?? named ?? 0;
}

/** Time promised to the customer in a call, and whether the SOP can keep it. */
export interface Promised extends PromisedTime {
  readonly act: Act;
  readonly kind: PromiseKind;
  /** True if sooner than the SOP's limits can keep (policy `earliest-promise`). */
  readonly hasty: boolean;
  /** True if hasty and later corrected to a feasible time, or withdrawn. */
  readonly putRight: boolean;
  /** True if money is promised by then: closing without paying breaks it. */
  readonly ofMoney?: true;
}

/** Returns the times promised to the customer. Announced news is a promise only in an emergency (2.2-major-tell). */
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

/** Returns the sum promised by an offer: the named sum, at most the remedy's value; `undefined` if none was named. */
export function promisedSum(
  remedy: Remedy,
  named: number | undefined,
  caseFile: Pick<HeldCall['caseFile'], 'facts'>
): number | undefined {
  return named === undefined ? undefined : Math.min(named, worthOf(remedy, caseFile) ?? named);
}

type Opened = Pick<HeldCall['caseFile'], 'opensAt'>;

/** Returns a line from the position of a time, or the whole line if the weekday comes before it: 周四十点，师傅到您家. */
export function wordsOfTime(line: string, from = 0): string {
  const said = line.slice(from);
  return !namesDay(said) && namesWeekday(line) ? line : said;
}

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

function isOwn(kind: PromiseKind, { contact }: Case): boolean {
  return kind === 'visit' && contact === 'visit';
}

/** Returns the time until a promise is due: until its hour, if one was named. */
export function dueIn_ms({ eta_ms, hour_ms }: PromisedTime): number {
  return hour_ms ?? eta_ms;
}

/** Returns the time until the soonest promise; `undefined` if there is none. */
export function soonestOf(times: readonly TimeSaid[], policy: Policy): number | undefined {
  const all = times
    .filter(({ name }) => kinds[name] !== undefined)
    .flatMap((time) => promisedTime(time, policy) ?? [])
    .map(dueIn_ms);
  return all.length > 0 ? Math.min(...all) : undefined;
}

/** Returns the ms from the start of the call to an hour of a day, counted from the day of the call. */
export function untilHour_ms(days: number, hour_ms: number, { opensAt }: Opened): number {
  return days * day_ms + hour_ms - clockOf(opensAt);
}
