import type { Diagnostic } from '#diagnostics/diagnostic';
import { passes_ms, type DoneEntry, type Entry, type Fields } from '#domain/entry';
import type { Role } from '#domain/roles';
import { fold } from '#kernel/fold';
import { advance, apply, type Simulation, type State } from '#kernel/simulation';
import type { LoadedRun } from '#storage/runs';
import type { RecordingDeps } from './deps';
import { recording } from '../machines/recording';
import { RunLock } from './run-lock.svelte';
import { RuneActor } from './rune-actor.svelte';
import { resumeTime_ms, StoredLog, wasBegun, type Finish } from './stored-log';
import { Pause, SimClock, Throttle, type PauseReason } from './wall-clock';

const tick_ms = 125;
const again_ms = { follow: 1_000, seal: 3_000 } as const;

export type SessionRefusal = 'read-only' | 'busy' | 'too-long' | 'paused' | 'not-paused' | 'ended';

/** Result of an action. `stored`: its transaction has committed. */
export type RecordingOutcome<Refusal> =
  | { readonly is: 'stored' }
  | { readonly is: 'refused'; readonly why: Refusal | SessionRefusal }
  | { readonly is: 'not-stored'; readonly diagnostic: Diagnostic };

export const refused = <Why extends string>(why: Why): { readonly is: 'refused'; readonly why: Why } => ({
  is: 'refused',
  why
});

/** Simulation played and recorded in this tab: clock, log, lock between tabs, pauses and seal. */
export abstract class RecordingSession<Memory, Refusal extends string> {
  /** Replaced, never changed: a screen follows it as one value. */
  #state: State<Memory> = $state.raw() as State<Memory>;
  readonly #log: StoredLog;
  readonly #lock: RunLock;
  readonly #recording = new RuneActor(recording);
  readonly #stops: (() => void)[] = [];
  readonly #pause = new Pause();
  readonly #throttle: Throttle;
  #clock: SimClock;
  #begun = $state(false);
  #holds = $state(0);
  #ahead_ms = 0;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    readonly simulation: Simulation<Memory, Entry, Refusal>,
    loaded: LoadedRun,
    protected readonly deps: RecordingDeps,
    private readonly who: Role
  ) {
    const { header, entries } = loaded.run;
    this.#state = fold(simulation, entries, resumeTime_ms(loaded.run));
    this.#begun = wasBegun(loaded.run);
    this.#clock = new SimClock(this.now_ms);
    this.#throttle = new Throttle(this.now_ms);
    if (loaded.status === 'sealed') this.#recording.send({ type: 'sealed' });
    this.#log = new StoredLog(deps.store, header.id, deps.at, entries.length);
    this.#lock = new RunLock(header.id, deps.tabs);
  }

  abstract get paused(): boolean;
  protected abstract get isOver(): boolean;
  protected abstract finish(): Promise<Finish>;
  protected abstract prepareFor(entries: readonly Entry[]): Promise<void>;

  protected timeFor(passed_ms: number): number {
    return passed_ms;
  }
  protected get isHeld(): boolean {
    return false;
  }

  get state(): State<Memory> {
    return this.#state;
  }
  get now_ms(): number {
    return this.#state.now_ms;
  }
  get begun(): boolean {
    return this.#begun;
  }
  /** True if something on the screen stops the clock; the log does not record it. */
  get held(): boolean {
    return this.#holds > 0;
  }
  get sealed(): boolean {
    return this.#recording.snapshot.matches({ seal: 'sealed' });
  }
  get readOnly(): { readonly why: Diagnostic; readonly free: boolean } | undefined {
    return this.#lock.readOnly;
  }
  get entries(): number {
    return this.#log.count;
  }
  get saving(): boolean {
    return this.#recording.snapshot.matches({ entries: 'writing' });
  }
  get trouble(): Diagnostic | undefined {
    return this.#recording.snapshot.context.trouble;
  }

  /** Claims the run and starts the clock. A new run waits to be begun, an earlier one for its trainee to continue. */
  async start(updatedAt: string | undefined): Promise<void> {
    if (this.sealed) return;
    if (await this.#lock.claim()) await this.#goOn(updatedAt);
    const { every, page } = this.deps;
    this.#stops.push(
      every(tick_ms, () => this.#tick()),
      page.onVisibility(() => void this.#visibility()),
      page.onLeave(() => this.#leave())
    );
    // Opened in the background: nobody has seen it begin yet.
    if (page.isHidden()) await this.#visibility();
  }

  begin(): void {
    if (this.#begun || !this.#lock.owned) return;
    this.#clock.look(this.deps.now());
    this.#begun = true;
    // Whoever comes back after this comes back to something that was begun, however short it was.
    void this.#note();
  }

  /** Stops the clock. Returns a function that releases it. */
  hold(): () => void {
    this.settle();
    this.#holds += 1;
    let holds = true;
    return () => {
      if (!holds) return;
      holds = false;
      this.settle();
      this.#holds -= 1;
    };
  }

  async pause(reason: 'asked' | 'tab-hidden'): Promise<RecordingOutcome<Refusal>> {
    return this.paused ? refused('paused') : this.#pauseFor(reason);
  }

  async resume(): Promise<RecordingOutcome<Refusal>> {
    // A pause that is on its way counts: whoever comes back at once must not stay paused.
    await this.#writing;
    if (!this.paused) return refused('not-paused');
    const away_s = this.#pause.away_s(this.deps.now());
    return this.do('resume', { away_s });
  }

  async takeOver(): Promise<void> {
    if (!(await this.#lock.claim())) return;
    await this.#refold();
    if (!this.sealed) await this.#goOn(undefined);
  }

  close(): void {
    this.#leave();
    for (const stop of this.#stops.splice(0)) stop();
  }

  protected get clock_ms(): number {
    return this.#clock.now_ms;
  }

  /** Brings simulated time up to the wall clock, as far as it runs. */
  protected settle(): void {
    if (!this.#lock.owned) return;
    const { passed_ms, slept_ms } = this.#clock.look(this.deps.now());
    if (this.#stands) return;
    if (slept_ms > 0) void this.#slept(slept_ms);
    else this.live(this.timeFor(passed_ms));
  }

  protected live(due_ms: number): void {
    if (due_ms <= 0 || this.#stands || this.isHeld) return;
    const lived_ms = Math.min(due_ms, this.#ahead_ms);
    this.#ahead_ms -= lived_ms;
    if (lived_ms < due_ms) this.#run(due_ms - lived_ms);
  }

  /** Simulates up to a moment at once. The run then waits the same wall time, unless {@link goOnAtOnce} is called. */
  protected liveAhead(until_ms: number): void {
    const ahead_ms = until_ms - this.#clock.now_ms;
    if (ahead_ms <= 0 || this.#stands || this.isHeld) return;
    this.#ahead_ms += ahead_ms;
    this.#run(ahead_ms);
  }

  protected goOnAtOnce(): void {
    this.#ahead_ms = 0;
  }

  #run(passed_ms: number): void {
    this.#clock.run(passed_ms);
    this.#state = advance(this.simulation, this.#state, this.#clock.now_ms);
    if (this.isOver) void this.#seal();
  }

  protected do(name: string, fields: Fields | undefined): Promise<RecordingOutcome<Refusal>> {
    return this.enter((): DoneEntry => ({
      at_ms: this.#clock.now_ms,
      who: this.who,
      do: name,
      ...(fields && { with: fields })
    }));
  }

  /** Appends an entry after those being stored. Its effect is visible only once it is stored. */
  protected enter(make: () => Entry): Promise<RecordingOutcome<Refusal>> {
    const done = this.#writing.then(() => this.#write(make));
    this.#writing = done.catch(() => undefined);
    return done;
  }

  protected failed(why: Diagnostic): RecordingOutcome<Refusal> {
    this.#recording.send({ type: 'failed', why });
    return { is: 'not-stored', diagnostic: why };
  }

  get #stands(): boolean {
    if (!this.#begun || this.#holds > 0) return true;
    return !this.#lock.owned || this.saving || this.paused || this.isOver || this.sealed;
  }

  #tick(): void {
    const now = this.deps.now();
    if (!this.#lock.owned) {
      this.#clock.look(now);
      if (this.#throttle.isTime(now, again_ms.follow)) void this.#refold();
      return;
    }
    this.settle();
    if (this.isOver) {
      if (!this.sealed && this.#throttle.isTime(now, again_ms.seal)) void this.#seal();
      return;
    }
    if (this.#throttle.isWorthNoting(this.now_ms)) void this.#note();
  }

  async #slept(slept_ms: number): Promise<void> {
    const paused = await this.#pauseFor('tab-hidden');
    if (paused.is !== 'stored' || this.deps.page.isHidden()) return;
    await this.do('resume', { away_s: Math.round(slept_ms / 1000) });
  }

  async #visibility(): Promise<void> {
    if (!this.#begun) return;
    if (this.deps.page.isHidden()) {
      await this.pause('tab-hidden');
      return;
    }
    await this.#writing;
    if (this.#pause.endsBySight) await this.resume();
  }

  async #pauseFor(reason: PauseReason): Promise<RecordingOutcome<Refusal>> {
    this.settle();
    const at = this.deps.now();
    const done = await this.do('pause', { reason });
    if (done.is === 'stored') this.#pause.begin(reason, at);
    return done;
  }

  async #write(make: () => Entry): Promise<RecordingOutcome<Refusal>> {
    if (!this.#lock.owned) return refused('read-only');
    if (!this.#begun) return refused('busy');
    const entry = make();
    const { state: next, refused: why } = apply(this.simulation, this.#state, entry, entry.at_ms);
    // What nobody could do is not done: it changes nothing, and stands in no log.
    if (why !== undefined) return refused(why);
    // What is simulated may go on behind the end of the run, as behind one step of a call; its log does not.
    if (this.isOver || this.sealed) return refused('ended');
    this.#recording.send({ type: 'write' });
    const stored = await this.#log.append(entry);
    this.#recording.send(stored.ok ? { type: 'written' } : { type: 'unwritten', why: stored.diagnostics[0]! });
    // The store's time is nobody's time.
    this.#clock.look(this.deps.now());
    if (!stored.ok) return this.#notStored(stored.diagnostics[0]!);
    const until_ms = entry.at_ms + passes_ms(entry);
    this.#state = advance(this.simulation, next, until_ms);
    this.#clock.jump(until_ms);
    if (this.isOver) void this.#seal();
    return { is: 'stored' };
  }

  async #notStored(diagnostic: Diagnostic): Promise<RecordingOutcome<Refusal>> {
    // Somebody else has written here, or an answer was lost: what is stored holds.
    if (['SB0511', 'SB0512', 'SB0513'].includes(diagnostic.code)) await this.#refold();
    return { is: 'not-stored', diagnostic };
  }

  async #refold(): Promise<void> {
    const loaded = await this.#log.reload();
    if (!loaded.ok) {
      this.failed(loaded.diagnostics[0]!);
      return;
    }
    const { run, status } = loaded.value;
    await this.prepareFor(run.entries);
    if (status === 'sealed') this.#recording.send({ type: 'sealed' });
    this.#state = fold(this.simulation, run.entries, resumeTime_ms(run));
    this.#begun ||= wasBegun(run);
    this.#clock = new SimClock(this.now_ms);
    this.#clock.look(this.deps.now());
  }

  async #goOn(updatedAt: string | undefined): Promise<void> {
    if (this.isOver) {
      await this.#seal();
      return;
    }
    if (!this.#begun) return;
    const away_ms = updatedAt === undefined ? 0 : Date.parse(this.deps.at()) - Date.parse(updatedAt);
    if (!this.paused) await this.#pauseFor('closed');
    this.#pause.begin('closed', this.deps.now() - Math.max(0, away_ms));
  }

  async #seal(): Promise<void> {
    if (!this.#recording.snapshot.matches({ seal: 'open' }) || !this.#lock.owned) return;
    this.#recording.send({ type: 'seal' });
    this.#throttle.isTime(this.deps.now(), again_ms.seal);
    try {
      await this.#writing;
      const sealed = await this.#log.seal(await this.finish(), this.now_ms);
      this.#recording.send(sealed.ok ? { type: 'sealed' } : { type: 'unsealed', why: sealed.diagnostics[0]! });
    } finally {
      // Also if there was nothing to seal it with.
      this.#recording.send({ type: 'unsealed' });
    }
  }

  async #note(): Promise<void> {
    const wrong = await this.#log.note(this.now_ms);
    if (wrong !== undefined) this.failed(wrong);
  }

  #leave(): void {
    // No answer can be waited for: the browser commits what it has been given.
    if (this.#lock.owned && this.#begun && !this.sealed) void this.#log.note(this.now_ms);
    this.#lock.release();
  }
}
