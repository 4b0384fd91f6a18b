import { dateOf, dayOf, parseDate, startOf } from '#calendar/dates';
import type { AssignedCase, Assignment } from '#domain/assignment';
import type { DrillStep, Mode } from '#domain/ids';

export interface OwnCall {
  readonly id: string;
  readonly scenario: string;
  readonly variant?: string;
  readonly mode: Mode;
  /** Milliseconds since 1970. */
  readonly started_ms: number;
  readonly passed: boolean;
  readonly step?: DrillStep;
  readonly spoiled?: Spoiled;
  /** True if it could not be scored again where it was handed in. */
  readonly unchecked?: true;
  /** True if the line went dead with nothing settled: hanging up does not finish a call. */
  readonly brokenOff?: true;
}

/** `altered`: card differs from the result; `copied`: another's call; `twin`: from several, owner unknown. */
export type Spoiled = 'altered' | 'copied' | 'twin';

type AssignedLack = 'tried' | 'broken-off' | 'unchecked' | Spoiled;

/** State of an assigned call: done, late, open, overdue, `used-up` (no tries left), or why it does not count. */
export interface CaseStanding {
  readonly asked: AssignedCase;
  readonly is: 'done' | 'late' | 'open' | 'overdue' | 'used-up' | AssignedLack;
  readonly used: number;
  /** Maximum number of tries; absent if unlimited. */
  readonly tries?: number;
  readonly run?: string;
  readonly unchecked?: true;
}

/** Returns the end of a due day (`2026-12-04`, Shanghai) in ms since 1970; Infinity if it is not a date. */
export function dueEnd_ms(due: string): number {
  const day = parseDate(due);
  return day === undefined ? Infinity : startOf(day + 1);
}

/** Formats the day of an instant in Shanghai, as used in files. */
export const dayInShanghai = (at_ms: number): string => dateOf(dayOf(at_ms));

/** Returns each case's standing by the trainee's own finished whole calls; each is one try: see {@link triedIn}. */
export function standingsIn(
  assignment: Assignment,
  calls: readonly OwnCall[],
  now_ms: number
): readonly CaseStanding[] {
  const { due, tries } = assignment;
  const until_ms = dueEnd_ms(due);
  return triedIn(assignment, calls).map(({ asked, counting: call, lacking, used }): CaseStanding => {
    const shared = { asked, used, ...(tries !== undefined && { tries }) };
    if (call) {
      const is = call.started_ms >= until_ms ? 'late' : 'done';
      return { ...shared, is, run: call.id, ...(call.unchecked && { unchecked: true }) };
    }
    // What says most of how it stands comes first.
    const lack = lacking.find((one) => one !== 'tried' && one !== 'broken-off');
    const isUsedUp = lack === undefined && used >= (tries ?? Infinity);
    return { ...shared, is: isUsedUp ? 'used-up' : (lack ?? lacking[0] ?? (now_ms >= until_ms ? 'overdue' : 'open')) };
  });
}

/** Returns the calls made for an assignment, earliest first: whole calls of its cases, begun after it was made. */
export function madeFor({ cases, madeAt }: Assignment, calls: readonly OwnCall[]): readonly OwnCall[] {
  const from_ms = Date.parse(madeAt);
  return calls
    .filter((call) => call.step === undefined && call.started_ms >= from_ms && cases.some((asked) => fits(call, asked)))
    .sort((a, b) => a.started_ms - b.started_ms);
}

interface TriedCase {
  readonly asked: AssignedCase;
  counting?: OwnCall;
  readonly lacking: AssignedLack[];
  used: number;
}

function triedIn(assignment: Assignment, calls: readonly OwnCall[]): readonly TriedCase[] {
  const { cases, mustPass, tries = Infinity } = assignment;
  const all = cases.map((asked): TriedCase => ({ asked, lacking: [], used: 0 }));
  const pickyFirst = [...all].sort((a, b) => Number(!a.asked.variant) - Number(!b.asked.variant));
  for (const call of madeFor(assignment, calls)) {
    const at = pickyFirst.find(({ asked, counting, used }) => fits(call, asked) && !counting && used < tries);
    if (!at) continue;
    // Guided through a call nobody passes it.
    const lack = lackOf(call, mustPass && call.mode !== 'guided');
    if (call.spoiled !== 'copied') at.used += 1;
    if (lack === undefined) at.counting = call;
    else at.lacking.push(lack);
  }
  return all;
}

function lackOf({ spoiled, unchecked, passed, brokenOff }: OwnCall, mustPass: boolean): AssignedLack | undefined {
  if (spoiled) return spoiled;
  if (brokenOff) return mustPass ? 'tried' : 'broken-off';
  if (!mustPass) return undefined;
  if (unchecked) return 'unchecked';
  return passed ? undefined : 'tried';
}

const fits = (call: OwnCall, { scenario, variant, mode }: AssignedCase): boolean =>
  call.scenario === scenario && call.mode === mode && (variant === undefined || call.variant === variant);

/** Returns the number of cases that are done, in time or late. */
export const doneIn = (standings: readonly CaseStanding[]): number =>
  standings.filter(({ run }) => run !== undefined).length;

/** True if nothing is left to do: it is done, or no try is left. */
export const isSettled = ({ is, run }: CaseStanding): boolean => run !== undefined || is === 'used-up';
