import { ClassReader, type ReadFile } from '#app/class-reader';
import { report } from '#diagnostics/catalogue/class';
import { report as reportFile } from '#diagnostics/catalogue/transfer';
import { bad, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { ReplyToDispute } from '#domain/answers';
import { byClause } from '#class/by-clause';
import { byExercise } from '#class/by-exercise';
import { byTrainee } from '#class/by-trainee';
import { anyRun, chosenRuns, countsBy, type Wanted } from '#class/choose-runs';
import { whoIs, type ClassRun } from '#class/class-run';
import { disputesIn } from '#class/disputed';
import { takenInto } from '#class/roll';
import { isOtherKind } from '#debrief/run-file';
import { sameCalls, sameGroups, type SameGroup, type WhoseCall } from '#class/same-calls';
import { gridByClause, gridByScenario } from '#class/trainee-grid';
import { classLimits, isArchive } from '#class/unpack';
import { limits } from '#storage/runs';
import {
  emptyTheClass,
  keepAnswer,
  keepDecision,
  keepInClass,
  keptClass,
  keptDecisions,
  takeOutOfClass
} from './kept-class.ts';

export interface RefusedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Intake {
  readonly taken: number;
  /** Number of runs that were there already. */
  readonly same: number;
  readonly refused: readonly RefusedFile[];
  /** Recognised files that are not runs, with the place where they belong. */
  readonly others: readonly RefusedFile[];
  readonly judgements: readonly { readonly file: string; readonly text: string }[];
}

export type ClassTab = 'trainees' | 'clauses' | 'exercises' | 'disputes' | 'calibration' | 'assignments';

export type TraineesBy = 'score' | 'clause' | 'scenario';

const together = 25;

/** Runs of a class, stored only on this device, and their tables. */
export class ClassRoom {
  #runs = $state.raw<readonly ClassRun[]>([]);
  #progress = $state.raw<{ readonly done: number; readonly of: number }>();
  #last = $state.raw<Intake>();
  wanted = $state.raw<Wanted>(anyRun);
  tab = $state<ClassTab>('trainees');
  traineesBy = $state<TraineesBy>('score');
  byCase = $state(false);
  told = $state.raw<readonly Diagnostic[]>([]);
  readonly #reader = new ClassReader();
  #stopped = false;
  #restoring: Promise<void> | undefined;
  #taking = false;

  get runs(): readonly ClassRun[] {
    return this.#runs;
  }
  get progress() {
    return this.#progress;
  }
  get last(): Intake | undefined {
    return this.#last;
  }

  readonly everybody = $derived(byTrainee(this.#runs));
  #whose = $state.raw<readonly WhoseCall[]>([]);
  #answers = $state.raw<readonly ReplyToDispute[]>([]);
  readonly same = $derived(sameCalls(this.#runs, this.#whose));
  readonly sameGroups = $derived(sameGroups(this.#runs, this.#whose));
  readonly #counts = $derived(countsBy(this.wanted, this.same));
  readonly chosen = $derived(chosenRuns(this.#runs, this.wanted, this.#counts));
  readonly #counted = $derived(this.chosen.filter(this.#counts));
  readonly uncounted = $derived(this.chosen.length - this.#counted.length);
  readonly trainees = $derived(byTrainee(this.chosen, this.#counts));
  readonly clauses = $derived(byClause(this.#counted));
  readonly traineesByClause = $derived(gridByClause(this.#counted, this.clauses));
  readonly traineesByScenario = $derived(gridByScenario(this.#counted));
  readonly exercises = $derived(byExercise(this.#counted, this.byCase));
  readonly disputes = $derived(disputesIn(this.chosen, this.#answers));
  readonly allDisputes = $derived(disputesIn(this.#runs, this.#answers));
  readonly waiting = $derived(this.allDisputes.filter(({ dispute }) => dispute.answer === undefined).length);
  readonly scenarios = $derived([...new Set(this.#runs.map(({ scenario }) => scenario))].sort());
  readonly #names = $derived(new Map(this.everybody.map(({ who, trainee }) => [who, trainee.name])));

  want(part: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...part };
  }

  nameOf(who: string): string {
    return this.#names.get(who) ?? '';
  }

  /** Restores the saved runs, scored again. Runs only once, because later additions are already here. */
  restore(): Promise<void> {
    return (this.#restoring ??= this.#restore());
  }

  async #restore(): Promise<void> {
    const [kept, decided] = await Promise.all([keptClass(), keptDecisions()]);
    this.told = [...kept.diagnostics, ...decided.diagnostics];
    if (decided.ok) [this.#whose, this.#answers] = [decided.value.whose, decided.value.answers];
    const all = kept.ok ? kept.value : [];
    if (all.length === 0) return;
    this.#stopped = false;
    this.#progress = { done: 0, of: all.length };
    const fresh: ClassRun[] = [];
    const show = (done: number): void => {
      this.#runs = [...this.#runs, ...fresh.splice(0)];
      this.#progress = { done, of: all.length };
    };
    const lost: Diagnostic[] = [];
    for (const [at, { file, run }] of all.entries()) {
      // What is left stays on the device.
      if (this.#stopped) break;
      const judged = await this.#reader.judge(file, run);
      if (judged.ok) fresh.push(judged.value);
      // It stays on the device, and may be scored another time.
      else lost.push(...judged.diagnostics);
      if (fresh.length >= together) show(at + 1);
      else this.#progress = { done: at + 1, of: all.length };
    }
    show(all.length);
    this.#progress = undefined;
    this.told = [...this.told, ...lost];
  }

  /**
   * Reads and scores files independently: valid ones are taken, whatever is wrong with others. No second intake while
   * it runs.
   */
  async take(files: readonly File[]): Promise<Intake | undefined> {
    if (this.#taking || files.length === 0) return undefined;
    this.#taking = true;
    this.#progress ??= { done: 0, of: files.length };
    // What was there before comes first: the same run again is told, and not taken twice.
    await this.restore();
    this.#stopped = false;
    this.#last = undefined;
    const intake = {
      ...{ taken: 0, same: 0, refused: [] as RefusedFile[], others: [] as RefusedFile[] },
      judgements: [] as Intake['judgements'][number][]
    };
    const fresh: ClassRun[] = [];
    let [done, of] = [0, files.length];
    const show = async (): Promise<void> => {
      const shown = fresh.splice(0);
      this.#runs = [...this.#runs, ...shown];
      this.#progress = { done, of };
      await this.#keep(shown);
    };
    this.#progress = { done, of };
    for (const file of files) {
      const read = await this.#read(file, of);
      of += read.length - 1;
      for (const { file: name, run, judgements: text } of read) {
        if (this.#stopped) break;
        if (!run.ok && isOtherKind(run.diagnostics)) {
          if (text === undefined) intake.others.push({ file: name, diagnostics: run.diagnostics });
          else intake.judgements.push({ file: name, text });
          done += 1;
          continue;
        }
        const judged = run.ok ? await this.#reader.judge(name, run.value) : run;
        const taken = judged.ok ? takenInto([...this.#runs, ...fresh], judged.value) : undefined;
        if (judged.ok && taken?.is === 'new') fresh.push(judged.value);
        if (taken?.is === 'new') intake.taken += 1;
        if (taken?.is === 'same') intake.same += 1;
        if (taken?.is === 'disputed-since') {
          const at = fresh.findIndex(({ id }) => id === taken.run.id);
          if (at >= 0) fresh[at] = taken.run;
          else this.change(taken.run);
          intake.same += 1;
        }
        if (!judged.ok) intake.refused.push({ file: name, diagnostics: judged.diagnostics });
        if (taken?.is === 'refused') intake.refused.push({ file: name, diagnostics: [taken.why] });
        done += 1;
        if (fresh.length >= together) await show();
        else this.#progress = { done, of };
      }
      if (this.#stopped) break;
    }
    await show();
    this.#taking = false;
    this.#progress = undefined;
    this.#last = intake;
    return intake;
  }

  change(run: ClassRun): void {
    this.#runs = this.#runs.map((one) => (one.id === run.id ? run : one));
    void this.#keep([run]);
  }

  /** Sets which of several identical calls counts; without one it is undecided. Returns a function that undoes it. */
  count({ all, counting, decided }: SameGroup, run: ClassRun | undefined): () => void {
    const named = ({ id, log }: ClassRun): WhoseCall => ({ run: id, log });
    const before = decided ? counting : undefined;
    const same = all.map(named);
    const say = (one: ClassRun | undefined): void => {
      const others = this.#whose.filter((it) => !same.some(({ run, log }) => it.run === run && it.log === log));
      this.#whose = [...others, ...(one ? [named(one)] : [])];
      void this.#told(keepDecision(same, one && named(one)));
    };
    say(run);
    return () => say(before);
  }

  answer(reply: ReplyToDispute): void {
    const others = this.#answers.filter(
      ({ run, log, finding }) => run !== reply.run || log !== reply.log || finding !== reply.finding
    );
    this.#answers = [...others, reply];
    void this.#told(keepAnswer(reply));
  }

  async #told(kept: Promise<Result<void>>): Promise<void> {
    const { ok, diagnostics } = await kept;
    if (!ok) this.told = diagnostics;
  }

  async #keep(runs: readonly ClassRun[]): Promise<void> {
    if (runs.length === 0) return;
    const kept = await keepInClass(runs);
    if (!kept.ok) this.told = kept.diagnostics;
  }

  /** Removes a run; if the device cannot delete it, it stays, and the error is reported. */
  async takeOut({ id }: ClassRun): Promise<boolean> {
    const done = await takeOutOfClass(id);
    this.told = done.diagnostics;
    if (done.ok) this.#runs = this.#runs.filter((one) => one.id !== id);
    return done.ok;
  }

  stop(): void {
    this.#stopped = true;
  }

  async empty(): Promise<void> {
    const done = await emptyTheClass();
    this.told = done.diagnostics;
    if (!done.ok) return;
    this.#runs = [];
    [this.#whose, this.#answers] = [[], []];
    this.#last = undefined;
    this.wanted = anyRun;
  }

  closeRefused(): void {
    if (this.#last) this.#last = { ...this.#last, refused: [], others: [] };
  }

  async #read(file: File, of: number) {
    const refused = (run: ReturnType<typeof bad>): readonly ReadFile[] => [{ file: file.name, run }];
    const most = isArchive(file.name) ? classLimits.archive : limits.fileCharacters * 4;
    const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
    if (file.size > most)
      return refused(bad(report('SB0953', { came: mb(file.size), limit: mb(most) }, { file: file.name })));
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return refused(bad(reportFile('SB0555', {}, { file: file.name })));
    const read = await this.#reader.read(file.name, bytes);
    const came = this.#runs.length + of - 1 + read.length;
    return came > classLimits.files
      ? refused(bad(report('SB0952', { came, limit: classLimits.files }, { file: file.name })))
      : read;
  }

  runsOf(who: string): readonly ClassRun[] {
    return this.chosen.filter(({ trainee }) => whoIs(trainee) === who);
  }
}

let room: ClassRoom | undefined;
export function classRoom(): ClassRoom {
  if (room === undefined)
    $effect.root(() => {
      room = new ClassRoom();
    });
  return room!;
}
