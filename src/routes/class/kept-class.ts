import { records } from '#app/store-handle.svelte';
import type { ClassRun } from '#class/class-run';
import type { ReplyToDispute } from '#domain/answers';
import type { Assignment } from '#domain/assignment';
import { good, type Result } from '#diagnostics/diagnostic';
import type { RunFile } from '#formats/run';
import { dropAsked, keepAsked, keepAskedDraft, listAsked, readAskedDraft } from '#storage/class-asked';
import { keepAnswered, listAnswered } from '#storage/class-answered';
import { keepJudged, listJudged, type JudgedHere } from '#storage/class-judged';
import { dropClassRuns, emptyClass, keepClassRuns, listClassRuns, readClassRun } from '#storage/class-runs';
import { keepWhose, listWhose, type WhoseHere } from '#storage/class-whose';
import type { Store } from '#storage/database';

interface KeptClassRun {
  readonly file: string;
  readonly run: RunFile;
}

async function ask<T>(what: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  const store = await records.open();
  return store.ok ? what(store.value) : store;
}

export async function keptClass(): Promise<Result<readonly KeptClassRun[]>> {
  const rows = await ask(listClassRuns);
  // Written here, out of files that were read.
  return rows.ok ? good(rows.value.map(({ file, text }) => ({ file, run: JSON.parse(text) as RunFile }))) : rows;
}

export async function keptClassRun(id: string): Promise<Result<RunFile | undefined>> {
  const row = await ask((store) => readClassRun(store, id));
  return row.ok ? good(row.value && (JSON.parse(row.value.text) as RunFile)) : row;
}

export function keepInClass(runs: readonly ClassRun[]): Promise<Result<void>> {
  const takenAt = new Date().toISOString();
  const rows = runs.map(({ id, file, given }) => ({ id, file, text: JSON.stringify(given), takenAt }));
  return ask((store) => keepClassRuns(store, rows));
}

export const takeOutOfClass = (id: string): Promise<Result<void>> => ask((store) => dropClassRuns(store, [id]));

export const emptyTheClass = (): Promise<Result<void>> => ask(emptyClass);

export const keptJudgements = (): Promise<Result<readonly JudgedHere[]>> => ask(listJudged);

/** Saves judgements, each replacing the judge's earlier one of that run. */
export const keepJudgements = (judged: readonly JudgedHere[]): Promise<Result<void>> =>
  ask((store) => keepJudged(store, judged, now()));

/** Returns decisions made here: whose identical calls count, and answers to disputes. */
export async function keptDecisions(): Promise<
  Result<{ readonly whose: readonly WhoseHere[]; readonly answers: readonly ReplyToDispute[] }>
> {
  const whose = await ask(listWhose);
  if (!whose.ok) return whose;
  const answers = await ask(listAnswered);
  return answers.ok ? good({ whose: whose.value, answers: answers.value }) : answers;
}

/** Saves which identical call counts; `undefined` to leave it open. */
export const keepDecision = (same: readonly WhoseHere[], counting: WhoseHere | undefined): Promise<Result<void>> =>
  ask((store) => keepWhose(store, same, counting, now()));

export const keepAnswer = (answer: ReplyToDispute): Promise<Result<void>> =>
  ask((store) => keepAnswered(store, answer, now()));

export async function keptAssignments(): Promise<
  Result<{ readonly asked: readonly Assignment[]; readonly draft: Assignment | undefined }>
> {
  const asked = await ask(listAsked);
  if (!asked.ok) return asked;
  const draft = await ask(readAskedDraft);
  return draft.ok ? good({ asked: asked.value, draft: draft.value }) : draft;
}

export const keepAssignment = (assignment: Assignment): Promise<Result<void>> =>
  ask((store) => keepAsked(store, assignment, now()));

export const dropAssignment = (id: string): Promise<Result<void>> => ask((store) => dropAsked(store, id, now()));

export const keepDraft = (draft: Assignment): Promise<Result<void>> =>
  ask((store) => keepAskedDraft(store, draft, now()));

const now = (): string => new Date().toISOString();
