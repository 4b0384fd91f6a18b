import { dateOf, dayOf, parseDate, startOf } from '#calendar/dates';
import type { AssignedCase, Assignment } from '#domain/assignment';
import type { DrillStep, Mode } from '#domain/ids';

/** A finished call of a trainee's own, as it is held against what is asked. */
export interface OwnCall {
  readonly id: string;
  readonly scenario: string;
  readonly variant?: string;
  readonly mode: Mode;
  /** When it began, milliseconds since 1970. */
  readonly started_ms: number;
  readonly passed: boolean;
  readonly step?: DrillStep;
  /** Why it does not count, though it is what was asked for. */
  readonly spoiled?: Spoiled;
  /** It could not be scored anew where it was handed in. */
  readonly unchecked?: true;
  /** The line went dead with nothing settled: who hangs up has finished nothing. */
  readonly brokenOff?: true;
}

/** `altered`: its card is not what the call comes to. `copied`: it is another's call. `twin`: another handed in the same, and nothing tells whose it is. */
export type Spoiled = 'altered' | 'copied' | 'twin';

/** Why a call does not count though it is what was asked for. */
type AssignedLack = 'tried' | 'broken-off' | 'unchecked' | Spoiled;

/**
 * How it stands with a call that is asked for: done in time, done late, or not yet, by which there is still time or none; or there is only a call that does not count: one that is spoiled,
 * that was hung up with nothing settled (`broken-off`), that would have to be passed and was not (`tried`) or of which nobody can say so here (`unchecked`); or no try is left (`used-up`).
 */
export interface CaseStanding {
  readonly asked: AssignedCase;
  readonly is: 'done' | 'late' | 'open' | 'overdue' | 'used-up' | AssignedLack;
  /** Calls that were tries at it. */
  readonly used: number;
  /** Tries that there are at it; absent where there is no limit. */
  readonly tries?: number;
  /** The run that counts for it. */
  readonly run?: string;
  /** That run could not be scored anew where it was handed in. */
  readonly unchecked?: true;
}

/** When the day by which something is due is over: milliseconds since 1970. What is no date never is. @param due `2026-12-04`, in Shanghai */
export function dueEnd_ms(due: string): number {
  const day = parseDate(due);
  return day === undefined ? Infinity : startOf(day + 1);
}

/** The day of a moment in Shanghai, as files write it. */
export const dayInShanghai = (at_ms: number): string => dateOf(dayOf(at_ms));

/**
 * The standing of each case of an assignment. Every call since it was asked for is one try, at one case: see {@link triedIn}.
 * @param calls whole calls that the trainee has finished by themselves
 */
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

/** The calls that were made for an assignment, the earliest first: whole ones of what it asks for, begun since it was asked for. */
export function madeFor({ cases, madeAt }: Assignment, calls: readonly OwnCall[]): readonly OwnCall[] {
  const from_ms = Date.parse(madeAt);
  return calls
    .filter((call) => call.step === undefined && call.started_ms >= from_ms && cases.some((asked) => fits(call, asked)))
    .sort((a, b) => a.started_ms - b.started_ms);
}

/** A case with what the calls came to that were tries at it. */
interface TriedCase {
  readonly asked: AssignedCase;
  counting?: OwnCall;
  readonly lacking: AssignedLack[];
  used: number;
}

/**
 * The cases in their order, each with its tries. A call is a try at the first case that it fits, is not done and has tries left.
 * Cases that name a variant come before those that take any, so the tries of cases that ask for the same thing add up. Another's call is no try.
 */
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

/** The reason why a call does not count; nothing where it does. */
function lackOf({ spoiled, unchecked, passed, brokenOff }: OwnCall, mustPass: boolean): AssignedLack | undefined {
  if (spoiled) return spoiled;
  if (brokenOff) return mustPass ? 'tried' : 'broken-off';
  if (!mustPass) return undefined;
  if (unchecked) return 'unchecked';
  return passed ? undefined : 'tried';
}

const fits = (call: OwnCall, { scenario, variant, mode }: AssignedCase): boolean =>
  call.scenario === scenario && call.mode === mode && (variant === undefined || call.variant === variant);

/** How many are done, be it late. */
export const doneIn = (standings: readonly CaseStanding[]): number =>
  standings.filter(({ run }) => run !== undefined).length;

/** True where nothing is left to do: it is done, or no try is left. */
export const isSettled = ({ is, run }: CaseStanding): boolean => run !== undefined || is === 'used-up';
