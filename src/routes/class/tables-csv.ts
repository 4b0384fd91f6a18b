import { heading } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import type { ClauseRow } from '#class/by-clause';
import type { ExerciseRow } from '#class/by-exercise';
import type { ClassRun } from '#class/class-run';
import type { TraineeRow } from '#class/by-trainee';
import type { GridCell, TraineeGrid } from '#class/trainee-grid';
import { csvText } from '#domain/csv';
import { dimensionNames } from '#domain/terms';
import { clauseText } from '#workspace/debrief/debrief-messages.ts';
import { downloadAs, fileName } from '#workspace/download.ts';
import type { ClassRoom } from './class-room.svelte.ts';
import { caseName, names, runName, sameLooks, scenarioName, startText } from './words.ts';

type Rows = readonly (readonly (string | number)[])[];

/** Downloads a table; `name` is without extension. */
export function saveTable(name: string, rows: Rows): void {
  downloadAs(`${fileName(name)}.csv`, csvText(rows), 'text/csv;charset=utf-8');
}

const list = (all: readonly string[]): string => all.join(locale.current === 'en' ? '; ' : '；');
const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

export function traineeTable(rows: readonly TraineeRow[], room: ClassRoom): Rows {
  const name = (scenario: string): string => scenarioName(scenario, room.runs);
  const verdicts = ['phrasing', 'process', 'outcome'] as const;
  const head = [
    m.class_trainee(),
    m.class_agent_id(),
    m.class_tries(),
    m.class_left(),
    m.class_last(),
    m.class_best(),
    ...verdicts.map((it) => heading(dimensionNames[it])),
    m.class_passed(),
    m.class_repeat(),
    m.class_mark_unchecked(),
    m.class_uncounted_head(),
    m.class_whose_head()
  ];
  const cells = rows.map(({ trainee, runs, tries, left, last, best, scores, passed, repeat, unchecked, uncounted }) => [
    trainee.name,
    trainee.agentId,
    tries,
    left,
    last ?? '',
    best ?? '',
    ...verdicts.map((it) => scores?.[it] ?? ''),
    list(passed.map(name)),
    list(repeat.map(name)),
    unchecked,
    uncounted,
    list(runs.flatMap((run) => sameText(run, room)))
  ]);
  return [head, ...cells];
}

/** Returns the table of trainees against clauses or scenarios, all columns, each with its number of calls. */
export function gridTable(
  { columns, rows }: TraineeGrid,
  nameOf: (column: string) => string,
  by: 'clause' | 'scenario' | 'score'
): Rows {
  const isScenario = by === 'scenario';
  const beside = isScenario ? [m.class_best(), m.class_passed(), m.class_calls()] : [m.class_rate(), m.class_asked()];
  const head = columns.flatMap((column) => beside.map((figure) => `${nameOf(column)} · ${figure}`));
  const figures = (cell: GridCell | undefined): readonly (string | number)[] => {
    if (!cell) return beside.map(() => '');
    const of = cell.runs.length;
    return isScenario ? [cell.best ?? '', cell.right, of] : [hundredth(cell.right / of), of];
  };
  const cells = rows.map(({ trainee, cells }) => [
    trainee.name,
    trainee.agentId,
    ...columns.flatMap((column) => figures(cells.get(column)))
  ]);
  return [[m.class_trainee(), m.class_agent_id(), ...head], ...cells];
}

function sameText(run: ClassRun, room: ClassRoom): readonly string[] {
  const same = room.same.get(run.id);
  if (!same) return [];
  const what = [runName(run), startText(run)].filter((it) => it !== '').join(' ');
  return [m.class_whose_cell({ what, standing: sameLooks[same.is].word({ who: names(same.who) }) })];
}

export function clauseTable(rows: readonly ClauseRow[], room: ClassRoom): Rows {
  const head = [
    m.class_clause(),
    m.class_asked(),
    m.class_met(),
    m.class_partly(),
    m.class_missed(),
    m.class_rate(),
    m.class_cost(),
    m.class_fails_head(),
    m.class_not_yet()
  ];
  const cells = rows.map(({ clause, asked, counts, rate, cost, fails, who }) => [
    clauseText(clause, {}),
    asked,
    counts.met,
    counts.partly,
    counts.missed,
    hundredth(rate),
    tenth(cost),
    fails,
    list(who.map((it) => room.nameOf(it)))
  ]);
  return [head, ...cells];
}

export function exerciseTable(rows: readonly ExerciseRow[], room: ClassRoom): Rows {
  const head = [
    m.class_exercise(),
    m.class_case(),
    m.class_trainees(),
    m.class_calls(),
    m.class_passed_by(),
    m.class_difficulty(),
    m.class_discrimination(),
    m.class_rests_on()
  ];
  const cells = rows.map(({ scenario, variant, runs, trainees, passed, difficulty, discrimination, restsOn }) => [
    scenarioName(scenario, room.runs),
    variant === undefined ? '' : caseName(scenario, variant, room.runs),
    trainees,
    runs,
    passed,
    hundredth(difficulty),
    discrimination === undefined ? '' : hundredth(discrimination),
    restsOn
  ]);
  return [head, ...cells];
}
