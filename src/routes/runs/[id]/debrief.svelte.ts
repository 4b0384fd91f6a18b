import type { Result } from '#diagnostics/diagnostic';
import type { Lang } from '#domain/text';
import type { RunHeader } from '#contact/log';
import { scriptOf } from '#contact/speech';
import type { Finding, Scorecard } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import { disputeFinding, withdrawDispute, type Dispute } from '#storage/disputes';
import { SvelteSet } from 'svelte/reactivity';
import type { Dimension } from '#domain/ids';
import type { Assessed } from '#debrief/assess';
import { counts, groupsOf, isFine, type Filter } from '#debrief/findings';
import { rowFor, rowsOf, type TranscriptRow } from '#debrief/transcript';

export type Tab = 'findings' | 'transcript';

/**
 * A debrief as it is being read: which finding is chosen, which line, what is filtered, and the disputes. Where the
 * page scrolls is the components' matter; this only says what is chosen.
 */
export class Debrief {
  readonly header: RunHeader;
  readonly assessed: Assessed;
  readonly rows: readonly TranscriptRow[];
  /** Phone only: which of the two is shown. */
  tab = $state<Tab>('findings');
  #filter = $state<Filter>('all');
  #entry = $state<number>();
  #selected = $state<string>();
  /** Dimensions whose findings in order are unfolded. */
  readonly unfolded = new SvelteSet<Dimension>();
  #disputes = $state.raw<ReadonlyMap<string, Dispute>>(new Map());
  readonly #store: Store;
  readonly #now: () => string;

  constructor(header: RunHeader, assessed: Assessed, disputes: readonly Dispute[], store: Store, now: () => string) {
    this.header = header;
    this.assessed = assessed;
    this.rows = rowsOf(assessed.played);
    this.#disputes = new Map(disputes.map((dispute) => [dispute.finding, dispute]));
    this.#store = store;
    this.#now = now;
  }

  /** What a line of the agent is in: by its script, as it is judged, else the language of the call. */
  langOf(line: string): Lang {
    return scriptOf(line) ?? this.header.lang;
  }

  get card(): Scorecard | undefined {
    return this.assessed.card;
  }
  readonly findings = $derived.by((): readonly Finding[] => this.card?.findings ?? []);
  readonly counts = $derived.by(() => counts(this.findings));
  readonly groups = $derived.by(() => groupsOf(this.findings, this.#filter, this.#entry));
  /** What the keyboard walks: the findings that can be seen, from top to bottom. */
  readonly visible = $derived.by(() =>
    this.groups.flatMap(({ dimension, open, fine }) => [...open, ...(this.showsFine(dimension) ? fine : [])])
  );
  readonly selected = $derived.by(() => this.findings.find(({ id }) => id === this.#selected));

  get filter(): Filter {
    return this.#filter;
  }
  set filter(filter: Filter) {
    this.#filter = filter;
    this.#entry = undefined;
  }
  /** The line whose findings alone are shown. */
  get entry(): number | undefined {
    return this.#entry;
  }
  get entryRow(): TranscriptRow | undefined {
    return this.rows.find((row) => row.entry !== undefined && row.entry === this.#entry);
  }

  /** With a line chosen its findings are few: all of them are shown. */
  showsFine(dimension: Dimension): boolean {
    return this.#entry !== undefined || this.unfolded.has(dimension);
  }

  findingsOf(row: TranscriptRow): readonly Finding[] {
    if (row.entry === undefined) return [];
    return this.findings.filter(({ entries }) => entries.some(({ entry }) => entry === row.entry));
  }

  /** Chooses a finding; one that the filter hides is brought back into sight. */
  select(id: string): void {
    const finding = this.findings.find((it) => it.id === id);
    if (!finding) return;
    this.#selected = id;
    if (this.visible.some((it) => it.id === id)) return;
    this.filter = 'all';
    if (isFine(finding)) this.unfolded.add(finding.dimension);
  }

  /** Chooses the finding `by` places further down, the first or last to begin with. */
  step(by: 1 | -1): Finding | undefined {
    const at = this.visible.findIndex(({ id }) => id === this.#selected);
    const next = at < 0 ? this.visible.at(by > 0 ? 0 : -1) : this.visible[at + by];
    if (next) this.#selected = next.id;
    return next;
  }

  /** Shows the findings of one entry alone, the worst of them chosen. */
  chooseEntry(entry: number): void {
    this.#entry = entry;
    this.#selected = this.visible[0]?.id;
    this.tab = 'findings';
  }

  /** One step back: from a line's findings to all, then to none chosen. False if there was nothing to leave. */
  back(): boolean {
    if (this.#entry !== undefined) this.#entry = undefined;
    else if (this.#selected !== undefined) this.#selected = undefined;
    else return false;
    return true;
  }

  /** The row at which a finding shows or, never done, should have. */
  rowOf(finding: Finding, evidence = finding.entries[0]): TranscriptRow | undefined {
    const { due_ms, closed_ms, opened_ms } = finding.window;
    const due = Number.isFinite(due_ms) ? due_ms : undefined;
    return rowFor(this.rows, evidence?.entry, evidence?.at_ms ?? due ?? closed_ms ?? opened_ms ?? 0);
  }

  disputeOf(finding: string): Dispute | undefined {
    return this.#disputes.get(finding);
  }

  async dispute(finding: string, text: string): Promise<Result<Dispute>> {
    const done = await disputeFinding(this.#store, this.header.id, finding, text, this.#now());
    if (done.ok) this.#disputes = new Map([...this.#disputes, [finding, done.value]]);
    return done;
  }

  async withdraw(finding: string): Promise<Result<void>> {
    const done = await withdrawDispute(this.#store, this.header.id, finding);
    if (done.ok) this.#disputes = new Map([...this.#disputes].filter(([id]) => id !== finding));
    return done;
  }
}
