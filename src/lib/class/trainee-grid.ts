import type { Trainee } from '#contact/log';
import type { ClauseRow } from './by-clause';
import { isFinished, whoIs, type ClassRun } from './class-run';

export interface GridCell {
  /** Runs, earliest first. */
  readonly runs: readonly ClassRun[];
  /** Number of these calls in which the clause was met, or which passed. */
  readonly right: number;
  readonly best?: number;
}

export interface GridRow {
  readonly who: string;
  readonly trainee: Trainee;
  readonly cells: ReadonlyMap<string, GridCell>;
}

/** Grid of trainees by clauses or scenarios: rows worst first, columns hardest first. */
export interface TraineeGrid {
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Builds the grid of trainees by clauses that anybody missed; runs are earliest first, clauses hardest first. */
export function gridByClause(runs: readonly ClassRun[], clauses: readonly ClauseRow[]): TraineeGrid {
  const missed = clauses.filter(({ rate }) => rate < 1);
  return {
    columns: missed.map(({ clause }) => clause),
    rows: rowsOf(runs.filter(isFinished), (own) =>
      missed.map(({ clause, onlyBroken }) => {
        const outcomeIn = (run: ClassRun) => run.clauses.find((one) => one.clause === clause)?.outcome;
        const asked = own.filter((run) => outcomeIn(run) !== undefined || (onlyBroken && run.step === undefined));
        const right = asked.filter((run) => (outcomeIn(run) ?? 'met') === 'met').length;
        return [clause, { runs: asked, right }];
      })
    )
  };
}

/** Builds the grid of trainees by scenarios, for whole calls, earliest first; guided calls never pass. */
export function gridByScenario(runs: readonly ClassRun[]): TraineeGrid {
  const scenarios = [...new Set(runs.flatMap(({ step, scenario }) => (step === undefined ? [scenario] : [])))].sort();
  const rows = rowsOf(
    runs.filter(({ step }) => step === undefined),
    (own) =>
      scenarios.map((scenario) => {
        const tried = own.filter((run) => run.scenario === scenario);
        const finished = tried.filter(isFinished);
        const right = finished.filter(({ passed, mode }) => passed && mode !== 'guided').length;
        const best = finished.length > 0 && { best: Math.max(...finished.map(({ total }) => total)) };
        return [scenario, { runs: tried, right, ...best }];
      })
  );
  const share = (scenario: string) => shareOf(rows.flatMap(({ cells }) => cells.get(scenario) ?? []));
  return { columns: scenarios.sort((a, b) => share(a) - share(b)), rows };
}

function shareOf(cells: readonly GridCell[]): number {
  const asked = cells.reduce((sum, { runs }) => sum + runs.length, 0);
  return asked === 0 ? 2 : cells.reduce((sum, { right }) => sum + right, 0) / asked;
}

function rowsOf(
  runs: readonly ClassRun[],
  cellsOf: (own: readonly ClassRun[]) => readonly (readonly [string, GridCell])[]
): readonly GridRow[] {
  const all = new Map<string, ClassRun[]>();
  for (const run of runs) all.set(whoIs(run.trainee), [...(all.get(whoIs(run.trainee)) ?? []), run]);
  return [...all]
    .map(([who, own]) => {
      const cells = new Map(cellsOf(own).filter(([, cell]) => cell.runs.length > 0));
      return { row: { who, trainee: own[0]!.trainee, cells }, share: shareOf([...cells.values()]) };
    })
    .sort((a, b) => a.share - b.share || a.row.who.localeCompare(b.row.who, 'zh-CN'))
    .map(({ row }) => row);
}
