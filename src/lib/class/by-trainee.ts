import type { Dimension } from '#domain/ids';
import type { Trainee } from '#contact/log';
import { byTime, type Counts } from './choose-runs';
import { isChecked, isFinished, whoIs, type ClassRun } from './class-run';

/** A trainee in the table. */
export interface TraineeRow {
  readonly who: string;
  readonly trainee: Trainee;
  /** All of their runs that are looked at, the earliest first: whole calls, steps, and what was left. */
  readonly runs: readonly ClassRun[];
  /** Whole calls that came to their end. */
  readonly tries: number;
  /** Calls that were walked away from. */
  readonly left: number;
  /** Of their runs, those that could not be scored anew: what their files say. */
  readonly unchecked: number;
  /** Of their runs, those that count in none of these figures. */
  readonly uncounted: number;
  /** Of the last whole call; absent where there is none. */
  readonly last?: number;
  readonly best?: number;
  /** The three verdicts of the last whole call. */
  readonly scores?: Readonly<Record<Dimension, number>>;
  /** Scenarios that were passed at least once; guided through a call, nobody has passed it. */
  readonly passed: readonly string[];
  /** Scenarios that were tried and never passed, or in which there was an exam and none was passed: what is to be repeated, the latest first. */
  readonly repeat: readonly string[];
}

/** The trainees by name, each with what they came to. @param counts whether a run counts in the figures: see `countsBy` */
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

/** By what the table of trainees can be sorted. */
export type TraineeColumn = 'name' | 'tries' | 'last' | 'best' | Dimension | 'repeat';

/** Most scenarios to repeat first, then the lowest last score. */
function byNeed(a: TraineeRow, b: TraineeRow): number {
  // Who has to repeat something and has finished nothing is furthest from a score.
  const scoreOf = ({ last, repeat }: TraineeRow): number => last ?? (repeat.length > 0 ? -1 : 101);
  return b.repeat.length - a.repeat.length || scoreOf(a) - scoreOf(b);
}

/** The trainees in the order of a column; who has nothing there stands last, either way, and of two alike the order stays. */
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

/** The trainees whose name or number has what is looked for in it. */
export function calledLike<Row extends Pick<TraineeRow, 'trainee'>>(
  rows: readonly Row[],
  looked: string
): readonly Row[] {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
  const wanted = plain(looked);
  return rows.filter(({ trainee }) => plain(`${trainee.name} ${trainee.agentId}`).includes(wanted));
}

/** Which scenarios are to be repeated, and by whom: that of most in front. */
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
