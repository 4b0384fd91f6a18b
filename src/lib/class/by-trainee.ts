import type { Dimension } from '#domain/ids';
import type { Trainee } from '#contact/log';
import { byTime, type Counts } from './choose-runs';
import { isChecked, isFinished, whoIs, type ClassRun } from './class-run';

export interface TraineeRow {
  readonly who: string;
  readonly trainee: Trainee;
  readonly runs: readonly ClassRun[];
  readonly tries: number;
  /** Number of abandoned calls. */
  readonly left: number;
  readonly unchecked: number;
  readonly uncounted: number;
  /** Total of the last whole call. */
  readonly last?: number;
  readonly best?: number;
  readonly scores?: Readonly<Record<Dimension, number>>;
  /** Scenarios passed at least once; guided calls never pass. */
  readonly passed: readonly string[];
  /** Scenarios to repeat, latest first: tried and never passed, or with exams of which none was passed. */
  readonly repeat: readonly string[];
}

/** Summarizes the runs of each trainee, by name; `counts` is true if a run is in the figures: see `countsBy`. */
export function byTrainee(runs: readonly ClassRun[], counts: Counts = () => true): readonly TraineeRow[] {
  const all = new Map<string, ClassRun[]>();
  for (const run of [...runs].sort(byTime)) {
    const who = whoIs(run.trainee);
    all.set(who, [...(all.get(who) ?? []), run]);
  }
  return [...all].map(([who, of]) => rowOf(who, of, counts)).sort((a, b) => a.who.localeCompare(b.who, 'zh-CN'));
}

function rowOf(who: string, runs: readonly ClassRun[], counts: Counts): TraineeRow {
  const counted = runs.filter(counts);
  const whole = counted.filter(({ step }) => step === undefined);
  const finished = whole.filter(isFinished);
  const last = finished.at(-1);
  const passedIn = (of: readonly ClassRun[]): Set<string> =>
    new Set(of.flatMap(({ passed, scenario }) => (passed ? [scenario] : [])));
  const exams = whole.filter(({ mode }) => mode === 'exam');
  const passed = passedIn(finished.filter(({ mode }) => mode !== 'guided'));
  const passedExams = passedIn(exams.filter(isFinished));
  const failedExams = new Set(exams.flatMap(({ scenario }) => (passedExams.has(scenario) ? [] : [scenario])));
  // Who walked away has to come back as well.
  const tried = new Set([...whole].reverse().map(({ scenario }) => scenario));
  return {
    who,
    trainee: runs[0]!.trainee,
    runs,
    tries: finished.length,
    left: whole.length - finished.length,
    unchecked: runs.filter((run) => !isChecked(run)).length,
    uncounted: runs.length - counted.length,
    ...(last && { last: last.total, scores: last.scores, best: Math.max(...finished.map(({ total }) => total)) }),
    passed: [...passed],
    repeat: [...tried].filter((scenario) => !passed.has(scenario) || failedExams.has(scenario))
  };
}

export type TraineeColumn = 'name' | 'tries' | 'last' | 'best' | Dimension | 'repeat';

function byNeed(a: TraineeRow, b: TraineeRow): number {
  // Who has to repeat something and has finished nothing is furthest from a score.
  const scoreOf = ({ last, repeat }: TraineeRow): number => last ?? (repeat.length > 0 ? -1 : 101);
  return b.repeat.length - a.repeat.length || scoreOf(a) - scoreOf(b);
}

/** Sorts the trainees by a column; missing values come last in either direction, and ties keep their order. */
export function sortedBy(rows: readonly TraineeRow[], column: TraineeColumn, down: boolean): readonly TraineeRow[] {
  if (column === 'name') return down ? [...rows].reverse() : rows;
  if (column === 'repeat') return [...rows].sort((a, b) => (down ? byNeed(a, b) : byNeed(b, a)));
  const valueOf = (row: TraineeRow): number | undefined =>
    column === 'tries' || column === 'last' || column === 'best' ? row[column] : row.scores?.[column];
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return down ? y - x : x - y;
  });
}

export function calledLike<Row extends Pick<TraineeRow, 'trainee'>>(
  rows: readonly Row[],
  looked: string
): readonly Row[] {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
  const wanted = plain(looked);
  return rows.filter(({ trainee }) => plain(`${trainee.name} ${trainee.agentId}`).includes(wanted));
}

/** Lists the scenarios to be repeated with their trainees, most trainees first. */
export function repeatedBy(
  rows: readonly TraineeRow[]
): readonly { readonly scenario: string; readonly who: readonly Trainee[] }[] {
  const found = new Map<string, Trainee[]>();
  for (const { repeat, trainee } of rows)
    for (const scenario of repeat) found.set(scenario, [...(found.get(scenario) ?? []), trainee]);
  return [...found]
    .map(([scenario, who]) => ({ scenario, who }))
    .sort((a, b) => b.who.length - a.who.length || a.scenario.localeCompare(b.scenario));
}
