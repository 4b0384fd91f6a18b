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

/**
 * How it stands with a call that is asked for: done in time, done late, or not yet, by which there is still time or none; or there is only a call that does not count: one that is spoiled,
 * that was hung up with nothing settled (`broken-off`), that would have to be passed and was not (`tried`) or of which nobody can say so here (`unchecked`).
 */
export interface CaseStanding {
  readonly asked: AssignedCase;
  readonly is: 'done' | 'late' | 'open' | 'overdue' | 'tried' | 'broken-off' | 'unchecked' | Spoiled;
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
 * What of an assignment is done. A call counts from the moment in which it was asked for, once, for a single case; where only some case will do, that is served first.
 * @param calls whole calls that the trainee has finished by themselves
 */
export function standingsIn(
  assignment: Assignment,
  calls: readonly OwnCall[],
  now_ms: number
): readonly CaseStanding[] {
  const { cases, due, madeAt, mustPass } = assignment;
  const from_ms = Date.parse(madeAt);
  const until_ms = dueEnd_ms(due);
  const left = calls
    .filter(({ step, started_ms }) => step === undefined && started_ms >= from_ms)
    .sort((a, b) => a.started_ms - b.started_ms);
  const counting = servedBy(
    cases,
    left.filter((call) => lackOf(call, mustPass) === undefined)
  );
  const lacking = servedBy(
    cases.filter((asked) => !counting.has(asked)),
    // What says most of how it stands comes first.
    left
      .filter((call) => lackOf(call, mustPass) !== undefined)
      .sort((a, b) => Number(a.spoiled === undefined) - Number(b.spoiled === undefined))
  );
  return cases.map((asked): CaseStanding => {
    const call = counting.get(asked);
    if (call === undefined) {
      const other = lacking.get(asked);
      return { asked, is: (other && lackOf(other, mustPass)) ?? (now_ms >= until_ms ? 'overdue' : 'open') };
    }
    const is = call.started_ms >= until_ms ? 'late' : 'done';
    return { asked, is, run: call.id, ...(call.unchecked && { unchecked: true }) };
  });
}

/** Why a call does not count though it is what was asked for; nothing where it does. */
function lackOf(
  { spoiled, unchecked, passed, brokenOff }: OwnCall,
  mustPass: boolean
): Exclude<CaseStanding['is'], 'done' | 'late' | 'open' | 'overdue'> | undefined {
  if (spoiled) return spoiled;
  if (brokenOff) return mustPass ? 'tried' : 'broken-off';
  if (!mustPass) return undefined;
  if (unchecked) return 'unchecked';
  return passed ? undefined : 'tried';
}

/** Which call serves which case: each once, and those first for which only some will do. */
function servedBy(cases: readonly AssignedCase[], calls: readonly OwnCall[]): ReadonlyMap<AssignedCase, OwnCall> {
  const left = [...calls];
  const found = new Map<AssignedCase, OwnCall>();
  const pickyFirst = [...cases].sort((a, b) => Number(a.variant === undefined) - Number(b.variant === undefined));
  for (const asked of pickyFirst) {
    const at = left.findIndex((call) => fits(call, asked));
    if (at >= 0) found.set(asked, left.splice(at, 1)[0]!);
  }
  return found;
}

const fits = (call: OwnCall, { scenario, variant, mode }: AssignedCase): boolean =>
  call.scenario === scenario && call.mode === mode && (variant === undefined || call.variant === variant);

/** How many are done, be it late. */
export const doneIn = (standings: readonly CaseStanding[]): number =>
  standings.filter(({ run }) => run !== undefined).length;
