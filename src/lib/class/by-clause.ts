import type { Outcome } from './clause-outcomes';
import { isFinished, whoIs, type ClassRun } from './class-run';

export interface ClauseRow {
  readonly clause: string;
  /** Number of finished runs in which it came up. */
  readonly asked: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Share of these runs in which it was fully met, 0 to 1. */
  readonly rate: number;
  /** Average points lost per run. */
  readonly cost: number;
  readonly fails: number;
  /** True if it is reported only when broken, and so comes up in every whole call. */
  readonly onlyBroken: boolean;
  /** Trainees who did not fully meet it the last time that it came up. */
  readonly who: readonly string[];
  /** Scenarios in which it came up, most frequent first. */
  readonly scenarios: readonly string[];
}

interface Tally {
  readonly counts: Record<Outcome, number>;
  readonly last: Map<string, { readonly run: ClassRun; readonly outcome: Outcome }>;
  readonly scenarios: Map<string, number>;
  cost: number;
  fails: number;
  onlyBroken: boolean;
  inSteps: number;
}

/** Summarizes each clause for the class, hardest first, then most frequent; `runs` are earliest first. */
export function byClause(runs: readonly ClassRun[]): readonly ClauseRow[] {
  const tallies = new Map<string, Tally>();
  const finished = runs.filter(isFinished);
  const whole = finished.filter(({ step }) => step === undefined);
  const lastWhole = new Map(whole.map((run) => [whoIs(run.trainee), run]));
  for (const run of finished) {
    for (const { clause, outcome, cost, fails, only } of run.clauses) {
      const fresh = () => ({
        counts: { met: 0, partly: 0, missed: 0 },
        last: new Map(),
        scenarios: new Map(),
        cost: 0,
        fails: 0,
        onlyBroken: true,
        inSteps: 0
      });
      const tally: Tally = tallies.get(clause) ?? fresh();
      tallies.set(clause, tally);
      tally.counts[outcome] += 1;
      tally.cost += cost;
      tally.fails += fails ? 1 : 0;
      tally.onlyBroken &&= only !== undefined;
      if (run.step !== undefined) tally.inSteps += 1;
      tally.last.set(whoIs(run.trainee), { run, outcome });
      tally.scenarios.set(run.scenario, (tally.scenarios.get(run.scenario) ?? 0) + 1);
    }
  }
  return [...tallies]
    .map(([clause, { counts: told, last, scenarios, cost, fails, onlyBroken, inSteps }]) => {
      const broken = told.partly + told.missed;
      const counts = onlyBroken ? { ...told, met: whole.length - (broken - inSteps) } : told;
      const asked = counts.met + broken;
      return {
        clause,
        asked,
        counts,
        rate: counts.met / asked,
        cost: cost / asked / 100,
        fails,
        onlyBroken,
        who: [...last].flatMap(([who, { run, outcome }]) => {
          const isOver = onlyBroken && run.step === undefined && lastWhole.get(who) !== run;
          return outcome === 'met' || isOver ? [] : [who];
        }),
        scenarios: [...scenarios].sort(([, a], [, b]) => b - a).map(([id]) => id)
      };
    })
    .sort((a, b) => a.rate - b.rate || b.asked - a.asked || a.clause.localeCompare(b.clause));
}
