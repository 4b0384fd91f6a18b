import { SvelteMap } from 'svelte/reactivity';
import { m } from '#app/messages';
import { trainerHere } from '#app/trainer-here.svelte';
import { isFinished, type ClassRun } from '#class/class-run';
import { compareJudgements, readJudgementText } from '#class/judgement-file';
import type { ClassDispute } from '#class/disputed';
import { ruledTwice } from '#class/rulings';
import { report } from '#diagnostics/catalogue/class';
import { bad, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { dimensions, type Dimension } from '#domain/ids';
import type { JudgedLine, JudgedRun, Judgements, View } from '#domain/judgements';
import { judgementLimits, writeJudgements } from '#formats/judgements';
import type { JudgedHere } from '#storage/class-judged';
import { downloadAs, fileName } from '#workspace/download.ts';
import type { ClassRoom } from './class-room.svelte.ts';
import { keepJudgements, keptJudgements } from './kept-class.ts';

type Views = JudgedRun['views'];

/** Runs judged by a trainer and agreement with another, exchanged by files so that nothing leaves the device. */
export class Calibrating {
  readonly #room: ClassRoom;
  readonly #judged = new SvelteMap<string, JudgedHere>();
  #keeping: Promise<unknown> = Promise.resolve();
  opened = $state.raw<readonly Judgements[]>([]);
  told = $state.raw<readonly Diagnostic[]>([]);

  constructor(room: ClassRoom) {
    this.#room = room;
  }

  readonly runs = $derived.by(() => this.#room.chosen.filter(isFinished));
  get all(): readonly ClassRun[] {
    return this.#room.runs;
  }
  get disputes(): readonly ClassDispute[] {
    return this.#room.allDisputes;
  }
  readonly judged = $derived.by(() => this.runs.filter((run) => Object.keys(this.#viewsOf(run)).length > 0).length);

  get #by(): string {
    return trainerHere.name.trim();
  }
  #viewsOf({ id, log }: ClassRun): Views {
    return this.#judged.get(keyOf({ by: this.#by, run: id, log }))?.views ?? {};
  }
  viewOf(run: ClassRun, dimension: Dimension): View | undefined {
    return this.#viewsOf(run)[dimension];
  }

  /** Restores saved judgements; those made meanwhile remain. */
  async load(): Promise<void> {
    await trainerHere.load();
    const kept = await keptJudgements();
    if (!kept.ok) this.told = kept.diagnostics;
    else for (const one of kept.value) if (!this.#judged.has(keyOf(one))) this.#judged.set(keyOf(one), one);
    this.named();
  }

  named(): void {
    const by = this.#by;
    if (by === '') return;
    void trainerHere.keep();
    const nobodys = [...this.#judged.values()].filter((one) => one.by === '');
    if (nobodys.length === 0) return;
    this.#set(
      nobodys.flatMap((one) => {
        const there = this.#judged.get(keyOf({ ...one, by }))?.views;
        return [
          { ...one, by, views: { ...one.views, ...there } },
          { ...one, views: {} }
        ];
      })
    );
  }

  #set(judged: readonly JudgedHere[]): void {
    for (const one of judged) {
      if (Object.keys(one.views).length === 0) this.#judged.delete(keyOf(one));
      else this.#judged.set(keyOf(one), one);
    }
    this.#keeping = this.#keeping.then(async () => {
      const kept = await keepJudgements(judged);
      if (!kept.ok) this.told = kept.diagnostics;
    });
  }
  /** @param view `undefined` to withdraw the judgement */
  judge(run: ClassRun, dimension: Dimension, view: View | undefined): void {
    const { [dimension]: _before, ...others } = this.#viewsOf(run);
    const views: Views = view === undefined ? others : { ...others, [dimension]: view };
    this.#set([{ by: this.#by, run: run.id, log: run.log, views }]);
  }
  restIsFair(run: ClassRun): void {
    for (const dimension of dimensions) if (!this.viewOf(run, dimension)) this.judge(run, dimension, 'fair');
  }
  isJudged(run: ClassRun): boolean {
    return dimensions.every((dimension) => this.viewOf(run, dimension) !== undefined);
  }

  /** Judgements made here; `undefined` without a name or a judgement. */
  readonly own = $derived.by((): Judgements | undefined => {
    const by = this.#by;
    const ruled = ruledBy(this.#room.allDisputes, by);
    const runs = this.#room.runs.flatMap((run): readonly JudgedRun[] => {
      const { id, log } = run;
      const views = this.#viewsOf(run);
      const rulings = ruled.get(id) ?? [];
      if (Object.keys(views).length === 0 && rulings.length === 0) return [];
      return [{ run: id, log, views, ...(rulings.length > 0 && { rulings }) }];
    });
    return by === '' || runs.length === 0 ? undefined : { by, at: '', runs };
  });

  /** Downloads the judgements made here. False without a name. */
  save(): boolean {
    if (!this.own) return false;
    const text = writeJudgements({ ...this.own, at: new Date().toISOString() });
    downloadAs(`${fileName(m.class_judged_file({ name: this.own.by }))}.json`, text, 'application/json');
    void trainerHere.keep();
    return true;
  }

  /** Pair being compared: two files, or one file and the judgements made here. */
  readonly pair = $derived.by((): readonly [Judgements, Judgements] | undefined => {
    const [first, second] = this.opened;
    if (!first) return undefined;
    if (second) return [first, second];
    return this.own && [this.own, first];
  });
  readonly both = $derived.by(() => (this.pair ? ruledTwice(...this.pair) : []));
  readonly comparison = $derived.by(() => this.pair && compareJudgements(...this.pair));

  /** Opens judgement files. Reports SB0962 for each that contains none. */
  async open(files: readonly File[]): Promise<void> {
    const read = await Promise.all(
      files.map(async (file) => {
        const text = file.size > judgementLimits.bytes * 4 ? undefined : await file.text().catch(() => undefined);
        return text === undefined ? bad(report('SB0962', {}, { file: file.name })) : readJudgementText(text, file.name);
      })
    );
    this.#take(read);
  }
  take(files: readonly { readonly file: string; readonly text: string }[]): void {
    this.#take(files.map(({ file, text }) => readJudgementText(text, file)));
  }
  #take(read: readonly Result<Judgements>[]): void {
    this.told = read.flatMap(({ diagnostics }) => diagnostics);
    const found = read.flatMap((one) => (one.ok ? [one.value] : []));
    this.opened = [...this.opened, ...found].slice(-2);
  }
  close(): void {
    this.opened = [];
    this.told = [];
  }

  /** Loads the trainer's own judgements from a file to continue with them. */
  goOn(): void {
    trainerHere.name = this.opened[0]?.by ?? trainerHere.name;
    const by = this.#by;
    const here = (this.opened[0]?.runs ?? []).filter(({ run, log }) =>
      this.#room.runs.some((one) => one.id === run && one.log === log)
    );
    this.#set(here.map(({ run, log, views }) => ({ by, run, log, views })));
    void trainerHere.keep();
    this.close();
  }
}

const keyOf = ({ by, run, log }: Pick<JudgedHere, 'by' | 'run' | 'log'>): string => JSON.stringify([by, run, log]);

function ruledBy(disputes: readonly ClassDispute[], by: string): ReadonlyMap<string, readonly JudgedLine[]> {
  const found = new Map<string, JudgedLine[]>();
  for (const { run, dispute } of disputes) {
    const { finding, answer } = dispute;
    if (answer?.by.name !== by) continue;
    found.set(run.id, [...(found.get(run.id) ?? []), { finding, ruling: answer.ruling, reason: answer.text }]);
  }
  return found;
}
