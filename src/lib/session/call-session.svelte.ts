import { canonical } from '#domain/canonical';
import { saidIn, waiting, type Entry, type Fields, type SaidEntry } from '#domain/entry';
import { report } from '#diagnostics/catalogue/session';
import { sealedRecord, type Call, type CallState } from '#contact/call';
import type { Coach, PickedBad } from '#coach/coach';
import { readyTexts, type Offer } from '#contact/ready';
import { isStepDone } from '#scoring/decided';
import type { LoadedRun } from '#storage/runs';
import type { CallScreen, EntryOutcome } from './call-screen';
import { CallView } from './inside/call-view.svelte';
import type { LineReader, ReadCall, SessionDeps } from './inside/deps';
import { composer, type ComposerEvent } from './machines/composer';
import { refused } from './inside/recording-session.svelte';
import { RuneActor } from './inside/rune-actor.svelte';
import type { Finish } from './inside/stored-log';
import { Debounce } from './inside/wall-clock';

export const longestLine = 2000;

const longestDrill_ms = 480_000;
const judged_ms = 1_000;

const trainee = 'agent';

/** Call being played in this tab, as defined by `CallScreen`. Created by `openCallSession`. */
export class CallSession extends CallView implements CallScreen {
  #badPick: PickedBad | undefined = $state.raw();
  #reading = false;
  #stepDone = $state(false);
  #judging = false;
  #judged: { readonly memory: CallState['memory']; readonly at_ms: number } | undefined;
  readonly call: Call;
  protected coach: Coach | undefined = $state.raw();
  readonly #reader: LineReader;
  readonly #composer = new RuneActor(composer);
  readonly #debounce = new Debounce();
  readonly #record: boolean;

  constructor(
    { call, reader, coach }: ReadCall,
    loaded: LoadedRun,
    protected override readonly deps: SessionDeps
  ) {
    super(call.simulation, loaded, deps, trainee);
    this.call = call;
    this.#reader = reader;
    if (coach) void this.#beLed(coach, loaded.run.entries);
    this.#record = loaded.firstOnSeed;
    this.#stepDone = loaded.status === 'sealed';
  }

  async #beLed(coming: Promise<Coach>, entries: readonly Entry[]): Promise<void> {
    const ready = this.#reader.prepare(readyTexts(this.call)).catch(() => undefined);
    try {
      this.coach = await coming;
    } catch {
      // Whoever is left without a coach has the composer, as in an exam; a guided call does not open without.
      return;
    }
    await ready;
    // Loaded anew, the call goes on where it stood: what was picked wrong can still be said right.
    if (this.call.header.mode === 'guided')
      this.#badPick ??= this.coach.badPickIn(this.call, entries, (text) => this.canRead(text));
    this.isLed = true;
  }

  get badPick(): CallScreen['badPick'] {
    const picked = this.#badPick;
    if (picked === undefined) return undefined;
    const { clause, why, right, rude } = picked;
    const [now] = this.steps;
    const isHeard = this.isTalking || now === undefined || now.is === 'listen';
    const comes = this.steps.some((step) => step.is === 'say' && step.line === right?.id);
    return { clause, why, rude, ...(right && { better: right.text, gone: !isHeard && !comes }) };
  }
  protected override get owed(): string | undefined {
    return this.#badPick?.right?.id;
  }
  get composing(): boolean {
    return this.#composer.snapshot.hasTag('open');
  }

  answer(): void {
    this.begin();
  }

  finishLine(): void {
    this.settle();
    const { speaking, lines, agentUntil_ms } = this.state.memory;
    this.liveAhead(speaking === undefined ? agentUntil_ms : lines.at(speaking)!.until_ms);
  }

  draft(text: string): void {
    this.settle();
    this.#reader.expect(text);
    this.live(this.#compose({ type: /\S/.test(text) ? 'typed' : 'emptied' }));
  }

  async say(text: string): Promise<EntryOutcome> {
    if (text.length > longestLine) return refused('too-long');
    const line = text.trim();
    if (line === '') return refused('empty');
    if (this.#reading || !this.#composer.snapshot.hasTag('sayable')) return refused('busy');
    return this.#speak({ say: line });
  }

  async pick(offer: Offer): Promise<EntryOutcome> {
    if (this.#debounce.repeats('pick', this.deps.now())) return refused('busy');
    if (this.#reading || !this.offers.some(({ id }) => id === offer.id)) return refused('busy');
    const [now] = this.steps;
    const right = now?.is === 'say' ? this.offers.find(({ id }) => id === now.line) : undefined;
    const done = await this.#speak({ say: offer.text, with: { line: offer.id } });
    if (done.is === 'stored') this.#badPick = offer.bad && { ...offer.bad, right };
    return done;
  }

  async act(name: string, fields?: Fields): Promise<EntryOutcome> {
    if (this.#debounce.repeats(`${name} ${canonical(fields ?? {})}`, this.deps.now())) return refused('busy');
    const long = Object.values(fields ?? {}).some((field) => typeof field === 'string' && field.length > longestLine);
    if (long) return refused('too-long');
    this.settle();
    this.#compose({ type: 'acted' });
    // An act without fields has none in the log.
    const plain = Object.keys(fields ?? {}).length === 0 ? undefined : { ...fields };
    return this.do(name, plain);
  }

  async skipWait(): Promise<EntryOutcome> {
    if (this.#debounce.repeats('wait', this.deps.now())) return refused('busy');
    let done: EntryOutcome = refused('no-agreed-wait');
    // Meanwhile the customer may begin another, having restarted once more: its end is the end of all of them.
    let reached_ms = -1;
    while (this.wait !== undefined && this.wait.until_ms > reached_ms) {
      const { until_ms } = this.wait;
      done = await this.do(waiting, { for: Math.max(0, until_ms - this.clock_ms) });
      if (done.is !== 'stored') break;
      reached_ms = until_ms;
    }
    return done;
  }

  protected override canRead(text: string): boolean {
    return this.#reader.isReadyFor(text);
  }

  override get ending(): string | undefined {
    return super.ending ?? (this.#isStepDone ? 'step-done' : undefined);
  }

  get #isStepDone(): boolean {
    return this.call.header.drill !== undefined && this.#stepDone;
  }

  protected override get isOver(): boolean {
    return super.isOver || this.#isStepDone;
  }

  protected override live(due_ms: number): void {
    super.live(due_ms);
    void this.#judgeStep();
  }

  async #judgeStep(): Promise<void> {
    const { drill } = this.call.header;
    const { memory, now_ms } = this.state;
    if (drill === undefined || this.#judging || this.isOver || this.isTalking || this.entries <= drill.entries) return;
    // What happens replaces the memory; what only passes is looked at now and then.
    if (this.#judged?.memory === memory && now_ms - this.#judged.at_ms < judged_ms) return;
    this.#judging = true;
    this.#judged = { memory, at_ms: now_ms };
    try {
      const card = await this.deps.score(this.call, this.state, { record: false });
      const late = this.now_ms - drill.from_ms > longestDrill_ms;
      if ((late || isStepDone(drill.step, card, { memory, now_ms })) && !this.isTalking) this.#stepDone = true;
    } finally {
      this.#judging = false;
    }
  }

  protected override get isHeld(): boolean {
    return this.#reading || super.isHeld;
  }

  protected override timeFor(passed_ms: number): number {
    const { speaking, lines } = this.state.memory;
    const left_ms = speaking === undefined ? 0 : Math.max(0, lines.at(speaking)!.until_ms - this.now_ms);
    const heard_ms = this.composing ? Math.min(passed_ms, left_ms) : 0;
    const due_ms =
      this.#compose({ type: 'heard', ms: heard_ms }) + this.#compose({ type: 'passed', ms: passed_ms - heard_ms });
    return this.hurried_ms(due_ms);
  }

  protected override async prepareFor(entries: readonly Entry[]): Promise<void> {
    await this.#reader.prepare(saidIn(entries));
  }

  protected override async finish(): Promise<Finish> {
    const card = await this.deps.score(this.call, this.state, { record: this.#record });
    // Lists can do without the words; a call is sealed without them rather than not at all.
    const reasons = await this.deps.reasons(card).catch(() => undefined);
    return { ...sealedRecord(card, this.state), ...(reasons && { reasons }) };
  }

  #compose(event: ComposerEvent): number {
    const before_ms = this.#composer.snapshot.context.due_ms;
    this.#composer.send(event);
    return this.#composer.snapshot.context.due_ms - before_ms;
  }

  async #speak(words: Pick<SaidEntry, 'say' | 'with'>): Promise<EntryOutcome> {
    this.settle();
    try {
      await this.#readAhead(words.say);
    } catch {
      return this.failed(report('SB0704', {}));
    }
    this.#compose({ type: 'sent' });
    this.goOnAtOnce();
    // One cannot speak twice at once: a line begins no earlier than the end of one's own last.
    const done = await this.enter(() => ({
      at_ms: Math.max(this.clock_ms, this.state.memory.agentUntil_ms),
      who: trainee,
      ...words
    }));
    this.#compose({ type: done.is === 'stored' ? 'stored' : 'returned' });
    return done;
  }

  /**
   * Reads a line before its entry is stored, so that a run never depends on network speed. Rejects without the lexicon.
   */
  async #readAhead(text: string): Promise<void> {
    if (this.#reader.isReadyFor(text)) return;
    this.#reading = true;
    try {
      await this.#reader.prepare([text]);
    } finally {
      this.settle();
      this.#reading = false;
    }
  }
}
