import { stages, type Stage } from '#domain/ids';
import type { Text } from '#domain/text';
import { shareOf, type Attempt, type ClauseResult } from './attempt';
import { day_ms, learning } from './parameters';

export const masteries = ['new', 'again', 'practised', 'steady', 'fading'] as const;
/** Mastery: `again` failed last; `practised` done last; `steady` done repeatedly, days apart; `fading` due again. */
export type Mastery = (typeof masteries)[number];

export interface PractisedClause {
  readonly id: string;
  readonly stage: Stage;
}

export interface Standing {
  readonly clause: string;
  readonly stage: Stage;
  readonly mastery: Mastery;
  /** Time at which it begins to fade; only if it is or was steady. */
  readonly due_ms?: number;
  /** Share lost lately, 0 to 1, the latest attempt weighing most; 0 if new. */
  readonly lapse: number;
  /** Share met in the last attempt, 0 to 1; absent if new. */
  readonly last?: number;
  /** Points lost in the last attempt, hundredths; a broken gate loses all. */
  readonly lost: number;
  /** Hundredths of a point, in the last attempt; 0 for what must never be done, and if new. */
  readonly max: number;
  readonly gate: boolean;
  readonly why?: Text;
}

interface Try extends ClauseResult {
  readonly at_ms: number;
  /** Picked from ready lines, which shows practice but never mastery (Roediger & Karpicke 2006). */
  readonly led: boolean;
}

/** Returns the mastery of each clause, in the order given; `attempts` earliest first, `now_ms` since 1970. */
export function standingsOf(
  clauses: readonly PractisedClause[],
  attempts: readonly Attempt[],
  now_ms: number
): readonly Standing[] {
  const tries = new Map<string, Try[]>();
  for (const { clauses: results, started_ms, mode } of attempts) {
    for (const result of results) {
      const before = tries.get(result.clause) ?? [];
      tries.set(result.clause, [...before, { ...result, at_ms: started_ms, led: mode === 'guided' }]);
    }
  }
  return clauses.map(({ id, stage }) => ({ clause: id, stage, ...standingOf(tries.get(id) ?? [], now_ms) }));
}

function standingOf(tries: readonly Try[], now_ms: number): Omit<Standing, 'clause' | 'stage'> {
  const last = tries.at(-1);
  if (last === undefined) return { mastery: 'new', lapse: 0, lost: 0, max: 0, gate: false };
  const { successes, latest_ms } = spacedSuccesses(tries);
  const isFailed = shareOf(last) < learning.kept;
  const told = {
    lapse: lapseOf(tries.slice(-learning.recent)),
    last: shareOf(last),
    lost: Math.max(0, last.max - last.points),
    max: last.max,
    gate: last.gate === true,
    ...(last.why && { why: last.why })
  };
  if (successes < learning.steadyAfter) return { mastery: isFailed ? 'again' : 'practised', ...told };
  const { holds_days } = learning;
  const due_ms = latest_ms + holds_days[Math.min(successes - learning.steadyAfter, holds_days.length - 1)]! * day_ms;
  return { mastery: now_ms < due_ms ? 'steady' : 'fading', due_ms, ...told };
}

function spacedSuccesses(tries: readonly Try[]): { readonly successes: number; readonly latest_ms: number } {
  let successes = 0;
  let latest_ms = -Infinity;
  for (const one of tries) {
    if (shareOf(one) < learning.kept) {
      successes = 0;
      latest_ms = -Infinity;
    } else if (!one.led && one.at_ms - latest_ms >= learning.apart_ms) {
      successes += 1;
      latest_ms = one.at_ms;
    }
  }
  return { successes, latest_ms };
}

function lapseOf(recent: readonly Try[]): number {
  let weighed = 0;
  let weights = 0;
  for (const [place, one] of [...recent].reverse().entries()) {
    const weight = 0.5 ** place;
    weighed += weight * (1 - shareOf(one));
    weights += weight;
  }
  return weighed / weights;
}

export interface StageStanding {
  readonly stage: Stage;
  readonly of: number;
  readonly counts: Readonly<Record<Mastery, number>>;
}

/** Returns the stages of the SOP in order; `of` is 0 if no clause of the stage is practised in calls. */
export function stageStandings(standings: readonly Standing[]): readonly StageStanding[] {
  return stages.map((stage) => {
    const own = standings.filter((one) => one.stage === stage);
    const count = (mastery: Mastery): number => own.filter((one) => one.mastery === mastery).length;
    const counts = Object.fromEntries(masteries.map((mastery) => [mastery, count(mastery)]));
    return { stage, of: own.length, counts: counts as Record<Mastery, number> };
  });
}
