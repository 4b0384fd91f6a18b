import { canonical } from '#domain/canonical';
import type { Diagnostic } from '#domain/diagnostic';
import { fold } from '#kernel/fold';
import { advance, apply } from '#kernel/kernel';
import type { Call } from '#play/call';
import { saidIn, type Entry, type Fields } from '#play/log';
import type { Offer } from '#play/ready';
import type { LoadedRun } from '#storage/runs';
import type { CallScreen, Done } from './call-screen';
import { CallView } from './call-view.svelte';
import { Absence, type PauseReason } from './absence';
import type { SessionDeps } from './deps';
import { Drafting } from './drafting';
import { livedUntil_ms } from './lived';
import { report } from '#diagnostics/catalogue/session';
import { Repeats } from './repeats';
import { Rhythm } from './rhythm';
import { RunHold, type Hold } from './run-hold';
import { SimClock } from './sim-clock';
import { StoredLog } from './stored-log';

/** Eight looks a second: rings move smoothly, and a limit is seen to break within an eighth of a second. */
const tick_ms = 125;
/** An onlooker reads the store, and a seal that failed is tried again, this often. */
const again_ms = { follow: 1_000, seal: 3_000 } as const;
export const longestLine = 2000;

const refused = (why: Extract<Done, { is: 'refused' }>['why']): Done => ({ is: 'refused', why });

/** A call being played in this tab, as `CallScreen` promises it. Made by `openCallSession`. */
export class CallSession extends CallView implements CallScreen {
  #hold: Hold = $state.raw({ owned: true });
  #saving = $state(false);
  #sealed = $state(false);
  #composing = $state(false);
  #trouble: Diagnostic | undefined = $state.raw();
  #badPick: CallScreen['badPick'] = $state.raw();

  readonly #deps: SessionDeps;
  /** The case was new to this device; whether the run counts for record is then scoring's to say. */
  readonly #record: boolean;
  readonly #log: StoredLog;
  readonly #runHold: RunHold;
  readonly #stops: (() => void)[] = [];
  readonly #drafting = new Drafting();
  readonly #repeats = new Repeats();
  #clock: SimClock;
  /** Entries are written one behind the other. */
  #writing: Promise<unknown> = Promise.resolve();
  #draftIsNew = true;
  readonly #absence = new Absence();
  readonly #rhythm: Rhythm;
  #sealing = false;

  constructor(call: Call, loaded: LoadedRun, deps: SessionDeps) {
    const { header, entries } = loaded.run;
    super(call, fold(call.world, entries, livedUntil_ms(loaded.run)));
    this.#deps = deps;
    this.#clock = new SimClock(this.live.now_ms);
    this.#rhythm = new Rhythm(this.live.now_ms);
    this.#sealed = loaded.status === 'sealed';
    this.#log = new StoredLog(deps.store, header.id, deps.at, entries.length);
    this.#runHold = new RunHold(header.id, deps.tabs, (hold) => (this.#hold = hold));
    this.#record = loaded.firstOnSeed;
  }

  get badPick(): CallScreen['badPick'] {
    return this.#badPick;
  }
  get sealed(): boolean {
    return this.#sealed;
  }
  get readOnly(): CallScreen['readOnly'] {
    return this.#hold.owned ? undefined : { why: this.#hold.why, free: this.#hold.free };
  }
  get saving(): boolean {
    return this.#saving;
  }
  get trouble(): Diagnostic | undefined {
    return this.#trouble;
  }
  get composing(): boolean {
    return this.#composing;
  }

  /** Claims the run and starts the clock. A run that was begun before waits for its trainee to go on. */
  async start(updatedAt: string | undefined): Promise<void> {
    if (this.#sealed) return;
    this.#hold = await this.#runHold.claim();
    if (this.#hold.owned) await this.#goOn(updatedAt);
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
    if (this.#hold.owned) this.#settle();
    // What it is written in is read soon: its tables are on their way before it is said.
    this.#deps.prepare(this.#lang, [text]).catch(() => undefined);
    const owed_ms = this.#drafting.key(text);
    if (this.#drafting.open) this.#draftIsNew = true;
    this.#composing = this.#drafting.open;
    if (owed_ms > 0 && !this.#stands && !this.isReading) this.#pass(owed_ms);
  }

  async say(text: string): Promise<Done> {
    if (text.length > longestLine) return refused('too-long');
    const line = text.trim();
    if (line === '') return refused('empty');
    if (!this.#draftIsNew) return refused('busy');
    if (!this.#deps.isReadyFor(this.#lang, line)) {
      try {
        await this.#deps.prepare(this.#lang, [line]);
      } catch {
        return { is: 'not-stored', diagnostic: (this.#trouble = report('SB0704', {})) };
      }
    }
    return this.#speak({ say: line });
  }

  async pick(offer: Offer): Promise<Done> {
    if (this.#repeats.has('pick', this.#deps.now())) return refused('busy');
    if (!this.offers.some(({ id }) => id === offer.id)) return refused('busy');
    this.#badPick = undefined;
    const done = await this.#speak({ say: offer.text, line: offer.id });
    if (done.is === 'stored') this.#badPick = offer.bad;
    return done;
  }

  async act(name: string, fields?: Fields): Promise<Done> {
    if (this.#repeats.has(`${name} ${canonical(fields ?? {})}`, this.#deps.now())) return refused('busy');
    const long = Object.values(fields ?? {}).some((field) => typeof field === 'string' && field.length > longestLine);
    if (long) return refused('too-long');
    this.#settle();
    this.#drafting.act();
    const plain = fields === undefined ? undefined : { ...fields };
    return this.#enter(() => ({ at_ms: this.#clock.now_ms, do: name, ...(plain && { with: plain }) }));
  }

  async skipWait(): Promise<Done> {
    if (this.#repeats.has('wait', this.#deps.now())) return refused('busy');
    const { wait } = this;
    if (wait === undefined) return refused('no-agreed-wait');
    return this.#enter(() => {
      const at_ms = this.#clock.now_ms;
      return { at_ms, wait_ms: Math.max(0, wait.until_ms - at_ms) };
    });
  }

  async pause(reason: 'asked' | 'tab-hidden'): Promise<Done> {
    if (this.paused) return refused('paused');
    return this.#pause(reason);
  }

  async resume(): Promise<Done> {
    // A pause that is on its way counts: whoever comes back at once must not stay paused.
    await this.#writing;
    if (!this.paused) return refused('not-paused');
    const away_s = this.#absence.away_s(this.#deps.now());
    return this.#enter(() => ({ at_ms: this.#clock.now_ms, do: 'resume', with: { away_s } }));
  }

  async takeOver(): Promise<void> {
    this.#hold = await this.#runHold.claim();
    if (!this.#hold.owned) return;
    await this.#refold();
    if (!this.#sealed) await this.#goOn(undefined);
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
    return !this.#hold.owned || this.#saving || memory.paused || memory.ended !== undefined || this.#sealed;
  }

  #tick(): void {
    const now = this.#deps.now();
    if (!this.#hold.owned) {
      this.#clock.look(now);
      if (this.#rhythm.isTime(now, again_ms.follow)) void this.#refold();
      return;
    }
    this.#settle();
    if (this.live.memory.ended !== undefined) {
      if (!this.#sealed && this.#rhythm.isTime(now, again_ms.seal)) void this.#seal();
      return;
    }
    if (this.#rhythm.isWorthNoting(this.live.now_ms)) void this.#note();
  }

  /** Brings simulated time up to the wall clock, as far as it runs. */
  #settle(): void {
    const { passed_ms, slept_ms } = this.#clock.look(this.#deps.now());
    if (this.#stands) return;
    if (slept_ms > 0) {
      void this.#slept(slept_ms);
      return;
    }
    const runs_ms = this.#drafting.elapse(passed_ms);
    if (runs_ms > 0 && !this.isReading) this.#pass(runs_ms);
  }

  #pass(ms: number): void {
    this.#clock.run(ms);
    this.live = advance(this.call.world, this.live, this.#clock.now_ms);
    if (this.live.memory.ended !== undefined) void this.#seal();
  }

  /** The page was frozen for a while: that was a pause, and the log says so. */
  async #slept(slept_ms: number): Promise<void> {
    const paused = await this.#pause('tab-hidden');
    if (paused.is !== 'stored' || this.#deps.page.isHidden()) return;
    const away_s = Math.round(slept_ms / 1000);
    await this.#enter(() => ({ at_ms: this.#clock.now_ms, do: 'resume', with: { away_s } }));
  }

  async #visibility(): Promise<void> {
    if (this.#deps.page.isHidden()) {
      await this.pause('tab-hidden');
      return;
    }
    await this.#writing;
    if (this.#absence.endsBySight) await this.resume();
  }

  async #pause(reason: PauseReason): Promise<Done> {
    this.#settle();
    const at = this.#deps.now();
    const done = await this.#enter(() => ({ at_ms: this.#clock.now_ms, do: 'pause', with: { reason } }));
    if (done.is === 'stored') this.#absence.begin(reason, at);
    return done;
  }

  async #speak(words: { readonly say: string; readonly line?: string }): Promise<Done> {
    this.#settle();
    this.#draftIsNew = false;
    const putBack = this.#drafting.send();
    // One cannot speak twice at once: a line begins no earlier than the end of one's own last.
    const done = await this.#enter(() => ({
      at_ms: Math.max(this.#clock.now_ms, this.live.memory.agentUntil_ms),
      ...words
    }));
    if (done.is !== 'stored') {
      putBack();
      this.#draftIsNew = true;
    }
    this.#composing = this.#drafting.open;
    return done;
  }

  /** Writes an entry behind those under way. What it does is seen only once it is stored. */
  #enter(make: () => Entry): Promise<Done> {
    const done = this.#writing.then(() => this.#write(make));
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #write(make: () => Entry): Promise<Done> {
    if (!this.#hold.owned) return refused('read-only');
    const entry = make();
    const before = this.live;
    const next = apply(this.call.world, before, entry, entry.at_ms);
    const refusal = next.memory.refusals[before.memory.refusals.length];
    // What nobody could do is not done: it changes nothing, and stands in no log.
    if (refusal !== undefined) return refused(refusal.why);
    this.#saving = true;
    const stored = await this.#log.append(entry);
    this.#saving = false;
    // The store's time is nobody's time.
    this.#clock.look(this.#deps.now());
    if (!stored.ok) return this.#notStored(stored.diagnostics[0]!);
    this.#trouble = undefined;
    const until_ms = 'wait_ms' in entry ? entry.at_ms + entry.wait_ms : entry.at_ms;
    this.live = advance(this.call.world, next, until_ms);
    this.#clock.jump(until_ms);
    if (this.live.memory.ended !== undefined) void this.#seal();
    return { is: 'stored' };
  }

  async #notStored(diagnostic: Diagnostic): Promise<Done> {
    this.#trouble = diagnostic;
    // Somebody else has written here, or an answer was lost: what is stored holds.
    if (['SB0511', 'SB0512', 'SB0513'].includes(diagnostic.code)) await this.#refold();
    return { is: 'not-stored', diagnostic };
  }

  /** Takes the run as the store has it. */
  async #refold(): Promise<void> {
    const loaded = await this.#log.reload();
    if (!loaded.ok) {
      this.#trouble = loaded.diagnostics[0];
      return;
    }
    await this.#deps.prepare(this.#lang, saidIn(loaded.value.run.entries));
    this.#sealed = loaded.value.status === 'sealed';
    this.live = fold(this.call.world, loaded.value.run.entries, livedUntil_ms(loaded.value.run));
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
    this.#absence.begin('closed', this.#deps.now() - Math.max(0, away_ms));
  }

  async #seal(): Promise<void> {
    if (this.#sealing || this.#sealed || !this.#hold.owned) return;
    this.#sealing = true;
    this.#rhythm.isTime(this.#deps.now(), again_ms.seal);
    try {
      await this.#writing;
      const card = await this.#deps.score(this.call, this.live, { record: this.#record });
      const sealed = await this.#log.seal(card, this.live);
      this.#trouble = sealed.ok ? undefined : sealed.diagnostics[0];
      this.#sealed = sealed.ok;
    } finally {
      // Whatever went wrong, it is tried again while the page is open, and whenever the run is opened.
      this.#sealing = false;
    }
  }

  async #note(): Promise<void> {
    const wrong = await this.#log.note(this.live.now_ms);
    if (wrong !== undefined) this.#trouble = wrong;
  }

  #leave(): void {
    // No answer can be waited for: the browser commits what it has been given.
    if (this.#hold.owned && !this.#sealed) void this.#log.note(this.live.now_ms);
    this.#runHold.release();
  }
}
