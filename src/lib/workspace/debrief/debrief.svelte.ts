import { m } from '#app/messages';
import type { Lang } from '#domain/text';
import type { Run, RunHeader } from '#contact/log';
import { scriptOf } from '#contact/speech';
import type { Finding, Scorecard } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Dimension } from '#domain/ids';
import { adviceOn, type Advice, type PrepareLines } from '#debrief/advice';
import type { Assessed } from '#debrief/assess';
import { counts, foldOf, folds, groupsOf, isFine, worstFirst, type Filter } from '#debrief/findings';
import { rowOfFinding } from '#debrief/time-line';
import { rowsOf, type TranscriptRow } from '#debrief/transcript';
import { forkBefore, type ForkPlace } from '#debrief/what-if';
import type { EarlierAttempt } from './compare/earlier-attempts.ts';
import type { Disputes } from './disputes.svelte.ts';
import { TimeCursor } from './time/time-cursor.svelte.ts';

export interface DebriefParts {
  readonly run: Run;
  readonly assessed: Assessed;
  readonly disputes: Disputes;
  readonly store: Store;
  readonly first?: Advice | undefined;
  readonly earlier: readonly EarlierAttempt[];
  readonly prepare: PrepareLines;
  /** True for a run of a class participant: only viewed, neither stored nor continued here. */
  readonly isGuest?: boolean;
}

/** State of a debrief: cursor, selected finding and filter. Scrolling is left to the components. */
export class Debrief {
  readonly run: Run;
  readonly header: RunHeader;
  readonly assessed: Assessed;
  readonly rows: readonly TranscriptRow[];
  readonly disputes: Disputes;
  readonly store: Store;
  readonly first: Advice | undefined;
  readonly earlier: readonly EarlierAttempt[];
  readonly cursor: TimeCursor;
  readonly isGuest: boolean;
  #filter = $state<Filter>('all');
  #selected = $state<string>();
  #row = $state<string>();
  readonly unfolded = new SvelteSet<`${Dimension}.${(typeof folds)[number]}`>();
  readonly #prepare: PrepareLines;
  readonly #advice = new SvelteMap<string, Advice>();

  constructor({ run, assessed, disputes, store, first, earlier, prepare, isGuest = false }: DebriefParts) {
    this.run = run;
    this.header = run.header;
    this.assessed = assessed;
    this.rows = rowsOf(assessed.played);
    this.disputes = disputes;
    this.store = store;
    this.first = first;
    this.earlier = earlier;
    this.#prepare = prepare;
    this.isGuest = isGuest;
    this.cursor = new TimeCursor(
      this.rows.map(({ at_ms }) => at_ms),
      assessed.played.ended_ms ?? 0
    );
    if (first) this.#advice.set(first.finding.id, first);
    // One comes to where the first thing is to be done better; where there is none, to the end.
    const start = first === undefined ? this.rows.at(-1) : this.rowOf(first.finding);
    if (start) this.#goTo(start);
  }

  get agentName(): string {
    return this.isGuest ? this.header.trainee.name : m.debrief_agent();
  }

  /** Returns the language of an agent's line by its script, else the language of the call. */
  langOf(line: string): Lang {
    return scriptOf(line) ?? this.header.lang;
  }

  get card(): Scorecard | undefined {
    return this.assessed.card;
  }
  readonly findings = $derived.by((): readonly Finding[] => this.card?.findings ?? []);
  readonly counts = $derived.by(() => counts(this.findings, this.disputes.waiting));
  readonly groups = $derived.by(() => groupsOf(this.findings, this.#filter, this.disputes.waiting));
  readonly visible = $derived.by(() =>
    this.groups.flatMap((group) => [
      ...group.open,
      ...folds.flatMap((fold) => (this.unfolded.has(`${group.dimension}.${fold}`) ? group[fold] : []))
    ])
  );
  readonly selected = $derived.by(() => this.findings.find(({ id }) => id === this.#selected));
  /** Row at the cursor: the selected one if several share a time, else the last that had begun. */
  readonly row = $derived.by((): TranscriptRow | undefined => {
    const { at_ms } = this.cursor;
    const chosen = this.rows.find(({ key }) => key === this.#row);
    return chosen?.at_ms === at_ms ? chosen : this.rows.findLast((row) => row.at_ms <= at_ms);
  });
  /** Findings at the cursor, the worst first. */
  readonly here = $derived.by((): readonly Finding[] => (this.row ? this.findingsOf(this.row) : []));
  readonly desk = $derived.by(() => this.#stateAt(this.cursor.at_ms)?.memory.desk);
  readonly deskBefore = $derived.by(() => this.#stateAt((this.row?.at_ms ?? 0) - 1)?.memory.desk);

  #goTo(row: TranscriptRow): void {
    this.cursor.goTo(row.at_ms);
    this.#row = row.key;
  }

  #stateAt(at_ms: number) {
    return this.assessed.folded?.rewind.at(Math.max(0, at_ms));
  }

  get filter(): Filter {
    return this.#filter;
  }
  set filter(filter: Filter) {
    this.#filter = filter;
  }

  /** Returns the findings of a row, including missed acts that were due there; the worst first. */
  findingsOf(row: TranscriptRow): readonly Finding[] {
    const shows = ({ entries }: Finding): boolean =>
      row.entry !== undefined && entries.some(({ entry }) => entry === row.entry);
    return worstFirst(
      this.findings.filter(
        (finding) => shows(finding) || (!isFine(finding) && finding.entries.length === 0 && this.rowOf(finding) === row)
      )
    );
  }

  /**
   * Fork place at the cursor: before the trainee's act there, so that it can be redone; else as far as it was replayed.
   */
  readonly forkHere = $derived.by((): ForkPlace => {
    const { at_ms } = this.cursor;
    const { row } = this;
    const { folded } = this.assessed;
    if (folded && row?.entry !== undefined && row.at_ms === at_ms) return forkBefore(row.entry, folded.rewind);
    return { entries: this.run.entries.filter((entry) => entry.at_ms <= at_ms).length, until_ms: at_ms };
  });

  /** True if the first advice already forks there, so that no second button is needed. */
  isMainFork({ entries }: ForkPlace): boolean {
    return this.header.drill === undefined && this.first?.fork?.entries === entries;
  }

  select(id: string, entry?: number): void {
    const finding = this.findings.find((it) => it.id === id);
    if (!finding) return;
    this.#selected = id;
    const own = entry === undefined ? undefined : this.rows.find((row) => row.entry === entry);
    const row = own ?? this.rowOf(finding);
    if (row) this.#goTo(row);
  }

  reveal(id: string): void {
    if (this.visible.some((it) => it.id === id)) return;
    this.filter = 'all';
    const finding = this.findings.find((it) => it.id === id);
    const fold = finding && foldOf(finding);
    if (fold) this.unfolded.add(`${finding.dimension}.${fold}`);
  }

  /** Selects the finding `by` places further down; the first or last if none is selected. */
  step(by: 1 | -1): Finding | undefined {
    const at = this.visible.findIndex(({ id }) => id === this.#selected);
    const next = at < 0 ? this.visible.at(by > 0 ? 0 : -1) : this.visible[at + by];
    if (next) this.select(next.id);
    return next;
  }

  choose(row: TranscriptRow): Finding | undefined {
    this.#goTo(row);
    const [worst] = this.findingsOf(row);
    this.#selected = worst?.id;
    return worst;
  }

  /** Clears the selection; false if nothing was selected. */
  back(): boolean {
    const had = this.#selected !== undefined;
    this.#selected = undefined;
    return had;
  }

  /** Returns the row at which a finding shows or, if missed, was due. */
  rowOf(finding: Finding): TranscriptRow | undefined {
    return rowOfFinding(finding, this.rows);
  }

  /** True if the call's agent may dispute a finding: not one that a trainer added. */
  canDispute({ id }: Finding): boolean {
    return !this.isGuest && this.disputes.of(id)?.text !== '';
  }

  /** Returns the better alternative; `undefined` until {@link advise} was called, or if none. */
  adviceOn(finding: string): Advice | undefined {
    return this.#advice.get(finding);
  }

  async advise(finding: Finding): Promise<void> {
    const { folded } = this.assessed;
    if (folded === undefined || this.#advice.has(finding.id) || isFine(finding)) return;
    this.#advice.set(finding.id, await adviceOn(finding, folded.rewind, this.#prepare));
  }
}
