import { canonical } from '#domain/canonical';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { fold } from '#kernel/fold';
import { advance, apply } from '#kernel/simulation';
import type { Call } from '#play/call';
import { passes_ms, saidIn, waiting, type DoneEntry, type Entry, type Fields, type SaidEntry } from '#domain/entry';
import type { Offer } from '#play/ready';
import type { LoadedRun } from '#storage/runs';
import type { CallScreen, EntryOutcome } from './call-screen';
import { CallView } from './call-view.svelte';
import { Pause, type PauseReason } from './pause';
import type { SessionDeps } from './deps';
import { resumeTime_ms } from './resume-time';
import { composer, type ComposerEvent } from './machines/composer';
import { recording } from './machines/recording';
import { report } from '#diagnostics/catalogue/session';
import { Debounce } from './debounce';
import { Throttle } from './throttle';
import { RunLock } from './run-lock.svelte';
import { RuneActor } from './rune-actor.svelte';
import { SimClock } from './sim-clock';
import { StoredLog } from './stored-log';

/** Eight looks a second: rings move smoothly, and a limit is seen to break within an eighth of a second. */
const tick_ms = 125;
/** An onlooker reads the store, and a seal that failed is tried again, this often. */
const again_ms = { follow: 1_000, seal: 3_000 } as const;
export const longestLine = 2000;

const refused = (why: Extract<EntryOutcome, { is: 'refused' }>['why']): EntryOutcome => ({ is: 'refused', why });

/** Whoever sits before a call. */
const trainee = 'agent';

/** A call being played in this tab, as `CallScreen` promises it. Made by `openCallSession`. */
export class CallSession extends CallView implements CallScreen {
  #badPick: CallScreen['badPick'] = $state.raw();

  readonly #deps: SessionDeps;
  /** The case was new to this device; whether the run counts for record is then scoring's to say. */
  readonly #record: boolean;
  readonly #log: StoredLog;
  readonly #lock: RunLock;
  readonly #recording = new RuneActor(recording);
  readonly #composer = new RuneActor(composer);
  readonly #stops: (() => void)[] = [];
  readonly #debounce = new Debounce();
  #clock: SimClock;
  /** Entries are written one behind the other. */
  #writing: Promise<unknown> = Promise.resolve();
  readonly #pauseNow = new Pause();
  readonly #throttle: Throttle;

  constructor(call: Call, loaded: LoadedRun, deps: SessionDeps) {
    const { header, entries } = loaded.run;
    super(call, fold(call.simulation, entries, resumeTime_ms(loaded.run)));
    this.#deps = deps;
    this.#clock = new SimClock(this.live.now_ms);
    this.#throttle = new Throttle(this.live.now_ms);
    if (loaded.status === 'sealed') this.#recording.send({ type: 'sealed' });
    this.#log = new StoredLog(deps.store, header.id, deps.at, entries.length);
    this.#lock = new RunLock(header.id, deps.tabs);
    this.#record = loaded.firstOnSeed;
  }

  get badPick(): CallScreen['badPick'] {
    return this.#badPick;
  }
  get sealed(): boolean {
    return this.#recording.snapshot.matches({ seal: 'sealed' });
  }
  get readOnly(): CallScreen['readOnly'] {
    return this.#lock.readOnly;
  }
  get saving(): boolean {
    return this.#recording.snapshot.matches({ entries: 'writing' });
  }
  get trouble(): Diagnostic | undefined {
    return this.#recording.snapshot.context.trouble;
  }
  get composing(): boolean {
    return this.#composer.snapshot.hasTag('open');
  }

  /** Claims the run and starts the clock. A run that was begun before waits for its trainee to go on. */
  async start(updatedAt: string | undefined): Promise<void> {
    if (this.sealed) return;
    if (await this.#lock.claim()) await this.#goOn(updatedAt);
    const { every, page } = this.#deps;
    this.#stops.push(
      every(tick_ms, () => this.#tick()),
      page.onVisibility(() => void this.#visibility()),
      page.onLeave(() => this.#leave())
    );
    // Opened in the background: nobody has seen the phone ring yet.
    if (page.isHidden()) await this.#visibility();
  }

  draft(text: string): void {
    if (this.#lock.owned) this.#settle();
    // What it is written in is read soon: its tables are on their way before it is said.
    this.#deps.prepare(this.#lang, [text]).catch(() => undefined);
    this.#live(this.#compose({ type: /\S/.test(text) ? 'typed' : 'emptied' }));
  }

  async say(text: string): Promise<EntryOutcome> {
    if (text.length > longestLine) return refused('too-long');
    const line = text.trim();
    if (line === '') return refused('empty');
    if (!this.#composer.snapshot.hasTag('sayable')) return refused('busy');
    if (!this.#deps.isReadyFor(this.#lang, line)) {
      try {
        await this.#deps.prepare(this.#lang, [line]);
      } catch {
        return this.#failed(report('SB0704', {}));
      }
    }
    return this.#speak({ say: line });
  }

  async pick(offer: Offer): Promise<EntryOutcome> {
    if (this.#debounce.repeats('pick', this.#deps.now())) return refused('busy');
    if (!this.offers.some(({ id }) => id === offer.id)) return refused('busy');
    this.#badPick = undefined;
    const done = await this.#speak({ say: offer.text, with: { line: offer.id } });
    if (done.is === 'stored') this.#badPick = offer.bad;
    return done;
  }

  async act(name: string, fields?: Fields): Promise<EntryOutcome> {
    if (this.#debounce.repeats(`${name} ${canonical(fields ?? {})}`, this.#deps.now())) return refused('busy');
    const long = Object.values(fields ?? {}).some((field) => typeof field === 'string' && field.length > longestLine);
    if (long) return refused('too-long');
    this.#settle();
    this.#compose({ type: 'acted' });
    const plain = fields === undefined ? undefined : { ...fields };
    return this.#do(name, plain);
  }

  async skipWait(): Promise<EntryOutcome> {
    if (this.#debounce.repeats('wait', this.#deps.now())) return refused('busy');
    const { wait } = this;
    if (wait === undefined) return refused('no-agreed-wait');
    return this.#do(waiting, { for: Math.max(0, wait.until_ms - this.#clock.now_ms) });
  }

  async pause(reason: 'asked' | 'tab-hidden'): Promise<EntryOutcome> {
    if (this.paused) return refused('paused');
    return this.#pause(reason);
  }

  async resume(): Promise<EntryOutcome> {
    // A pause that is on its way counts: whoever comes back at once must not stay paused.
    await this.#writing;
    if (!this.paused) return refused('not-paused');
    const away_s = this.#pauseNow.away_s(this.#deps.now());
    return this.#do('resume', { away_s });
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

  get #lang(): 'zh-CN' | 'en' {
    return this.call.header.lang;
  }

  /** Time does not pass now, whatever the wall clock says. */
  get #stands(): boolean {
    const { memory } = this.live;
    return !this.#lock.owned || this.saving || memory.paused || memory.ended !== undefined || this.sealed;
  }

  /** What happened to the line under way. Returns the simulated milliseconds that come due by it. */
  #compose(event: ComposerEvent): number {
    const before_ms = this.#composer.snapshot.context.due_ms;
    this.#composer.send(event);
    return this.#composer.snapshot.context.due_ms - before_ms;
  }

  /** Lives what has come due, unless time stands for another reason. */
  #live(due_ms: number): void {
    if (due_ms > 0 && !this.#stands && !this.isReading) this.#pass(due_ms);
  }

  #tick(): void {
    const now = this.#deps.now();
    if (!this.#lock.owned) {
      this.#clock.look(now);
      if (this.#throttle.isTime(now, again_ms.follow)) void this.#refold();
      return;
    }
    this.#settle();
    if (this.live.memory.ended !== undefined) {
      if (!this.sealed && this.#throttle.isTime(now, again_ms.seal)) void this.#seal();
      return;
    }
    if (this.#throttle.isWorthNoting(this.live.now_ms)) void this.#note();
  }

  /** Brings simulated time up to the wall clock, as far as it runs. */
  #settle(): void {
    const { passed_ms, slept_ms } = this.#clock.look(this.#deps.now());
    if (this.#stands) return;
    if (slept_ms > 0) {
      void this.#slept(slept_ms);
      return;
    }
    this.#live(this.#compose({ type: 'passed', ms: passed_ms }));
  }

  #pass(ms: number): void {
    this.#clock.run(ms);
    this.live = advance(this.call.simulation, this.live, this.#clock.now_ms);
    if (this.live.memory.ended !== undefined) void this.#seal();
  }

  /** The page was frozen for a while: that was a pause, and the log says so. */
  async #slept(slept_ms: number): Promise<void> {
    const paused = await this.#pause('tab-hidden');
    if (paused.is !== 'stored' || this.#deps.page.isHidden()) return;
    const away_s = Math.round(slept_ms / 1000);
    await this.#do('resume', { away_s });
  }

  async #visibility(): Promise<void> {
    if (this.#deps.page.isHidden()) {
      await this.pause('tab-hidden');
      return;
    }
    await this.#writing;
    if (this.#pauseNow.endsBySight) await this.resume();
  }

  async #pause(reason: PauseReason): Promise<EntryOutcome> {
    this.#settle();
    const at = this.#deps.now();
    const done = await this.#do('pause', { reason });
    if (done.is === 'stored') this.#pauseNow.begin(reason, at);
    return done;
  }

  async #speak(words: Pick<SaidEntry, 'say' | 'with'>): Promise<EntryOutcome> {
    this.#settle();
    this.#compose({ type: 'sent' });
    // One cannot speak twice at once: a line begins no earlier than the end of one's own last.
    const done = await this.#enter(() => ({
      at_ms: Math.max(this.#clock.now_ms, this.live.memory.agentUntil_ms),
      who: trainee,
      ...words
    }));
    this.#compose({ type: done.is === 'stored' ? 'stored' : 'returned' });
    return done;
  }

  #do(name: string, fields: Fields | undefined): Promise<EntryOutcome> {
    return this.#enter((): DoneEntry => ({
      at_ms: this.#clock.now_ms,
      who: trainee,
      do: name,
      ...(fields && { with: fields })
    }));
  }

  /** Writes an entry behind those under way. What it does is seen only once it is stored. */
  #enter(make: () => Entry): Promise<EntryOutcome> {
    const done = this.#writing.then(() => this.#write(make));
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #write(make: () => Entry): Promise<EntryOutcome> {
    if (!this.#lock.owned) return refused('read-only');
    const entry = make();
    const { state: next, refused: why } = apply(this.call.simulation, this.live, entry, entry.at_ms);
    // What nobody could do is not done: it changes nothing, and stands in no log.
    if (why !== undefined) return refused(typeof why === 'string' ? why : 'call-over');
    this.#recording.send({ type: 'write' });
    const stored = await this.#log.append(entry);
    this.#recording.send(stored.ok ? { type: 'written' } : { type: 'unwritten', why: stored.diagnostics[0]! });
    // The store's time is nobody's time.
    this.#clock.look(this.#deps.now());
    if (!stored.ok) return this.#notStored(stored.diagnostics[0]!);
    const until_ms = entry.at_ms + passes_ms(entry);
    this.live = advance(this.call.simulation, next, until_ms);
    this.#clock.jump(until_ms);
    if (this.live.memory.ended !== undefined) void this.#seal();
    return { is: 'stored' };
  }

  async #notStored(diagnostic: Diagnostic): Promise<EntryOutcome> {
    // Somebody else has written here, or an answer was lost: what is stored holds.
    if (['SB0511', 'SB0512', 'SB0513'].includes(diagnostic.code)) await this.#refold();
    return { is: 'not-stored', diagnostic };
  }

  #failed(why: Diagnostic): EntryOutcome {
    this.#recording.send({ type: 'failed', why });
    return { is: 'not-stored', diagnostic: why };
  }

  /** Takes the run as the store has it. */
  async #refold(): Promise<void> {
    const loaded = await this.#log.reload();
    if (!loaded.ok) {
      this.#failed(loaded.diagnostics[0]!);
      return;
    }
    await this.#deps.prepare(this.#lang, saidIn(loaded.value.run.entries));
    if (loaded.value.status === 'sealed') this.#recording.send({ type: 'sealed' });
    this.live = fold(this.call.simulation, loaded.value.run.entries, resumeTime_ms(loaded.value.run));
    this.#clock = new SimClock(this.live.now_ms);
    this.#clock.look(this.#deps.now());
  }

  /** The run is ours. One that was begun before stays paused until its trainee goes on. */
  async #goOn(updatedAt: string | undefined): Promise<void> {
    if (this.live.memory.ended !== undefined) {
      await this.#seal();
      return;
    }
    const begun = this.#log.count > 0 || this.live.now_ms > 0;
    if (!begun) return;
    const away_ms = updatedAt === undefined ? 0 : Date.parse(this.#deps.at()) - Date.parse(updatedAt);
    if (!this.paused) await this.#pause('closed');
    this.#pauseNow.begin('closed', this.#deps.now() - Math.max(0, away_ms));
  }

  async #seal(): Promise<void> {
    if (!this.#recording.snapshot.matches({ seal: 'open' }) || !this.#lock.owned) return;
    this.#recording.send({ type: 'seal' });
    this.#throttle.isTime(this.#deps.now(), again_ms.seal);
    try {
      await this.#writing;
      const card = await this.#deps.score(this.call, this.live, { record: this.#record });
      const sealed = await this.#log.seal(card, this.live);
      this.#recording.send(sealed.ok ? { type: 'sealed' } : { type: 'unsealed', why: sealed.diagnostics[0]! });
    } finally {
      // Also if there was no card.
      this.#recording.send({ type: 'unsealed' });
    }
  }

  async #note(): Promise<void> {
    const wrong = await this.#log.note(this.live.now_ms);
    if (wrong !== undefined) this.#failed(wrong);
  }

  #leave(): void {
    // No answer can be waited for: the browser commits what it has been given.
    if (this.#lock.owned && !this.sealed) void this.#log.note(this.live.now_ms);
    this.#lock.release();
  }
}
