import { readKeptRuns } from '#app/kept-runs';
import { locale } from '#app/locale.svelte';
import { profile } from '#app/profile.svelte';
import { callReader } from '#app/reader';
import { betweenCalls } from '#app/between-calls';
import { playedAhead, shippedRules } from '#app/shipped';
import { records } from '#app/store-handle.svelte';
import { dayOfDevice } from '#app/day-of-device';
import { SeedForm } from '#app/seed-form.svelte';
import { TraineeForm } from '#app/trainee-form.svelte';
import { bad, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { assert } from '#domain/assert';
import type { Mode } from '#domain/ids';
import type { ShiftEvent, ShiftLog, ShiftRules } from '#domain/shift-log';
import type { Lang } from '#domain/text';
import type { ShiftPolicy } from '#machines/policy';
import { attemptsOf } from '#progress/attempt';
import type { ShiftLength } from '#shift/plan';
import { shiftState } from '#shift/shift';
import { latestShifts, tellShift } from '#storage/shifts';
import { loadRun } from '#storage/runs';
import { Waiting } from './waiting.svelte.ts';

const listed = 6;
const firstGap_ms = 3000;

/** State of the shift page: setup, waiting, ringing, call, report. Progress itself is in the log. */
export class ShiftPage {
  policy = $state.raw<ShiftPolicy>();
  log = $state.raw<ShiftLog>();
  earlier = $state.raw<readonly ShiftLog[]>([]);
  loading = $state(true);
  /** Current call: still on the line, or in after-call work. */
  taken = $state.raw<{ readonly id: string; readonly scenario: string; readonly open: boolean }>();
  setup = $state(false);
  trouble = $state.raw<readonly Diagnostic[]>([]);
  busy = $state(false);
  readonly waiting = new Waiting(() => void this.#miss());

  mode = $state<Mode>('assisted');
  lang = $state<Lang>(locale.current);
  length = $state<`${ShiftLength}`>('3');
  readonly who = new TraineeForm();
  readonly draw = new SeedForm(dayOfDevice(new Date()));

  #shipped = $state.raw<ShiftRules>();
  readonly #rules = $derived(this.log?.header.rules ?? this.#shipped);
  readonly state = $derived(this.log && this.policy && shiftState(this.log, this.#shipped?.rings ?? 0));

  /** Reads the progress; `cold` if the page was just loaded: nothing rings until the user continues. */
  async load(cold: boolean): Promise<void> {
    const [store, now, shipped] = await Promise.all([records.open(), betweenCalls(), shippedRules(), this.who.fill()]);
    [this.policy, this.#shipped] = [now.shift, shipped.shift];
    const found = store.ok ? await latestShifts(store.value, listed) : store;
    if (found.ok) [this.log, this.earlier] = [found.value[0], found.value.slice(1)];
    else this.trouble = found.diagnostics;
    await this.#follow();
    if (this.state?.phase === 'waiting') this.#wait(this.#rules?.gap_ms ?? 0, cold);
    this.loading = false;
  }

  /** Plans and begins a shift; false if something is missing or it could not be stored. */
  async start(): Promise<boolean> {
    const trainee = this.who.tried();
    if (trainee === undefined || this.busy || this.draw.seedWrong || this.draw.dateWrong) return false;
    this.busy = true;
    const [{ startShift }, kept] = await Promise.all([import('#app/start-shift'), readKeptRuns()]);
    const saved = await profile.save(trainee);
    const attempts = kept.ok ? attemptsOf(kept.value.runs) : [];
    const { mode, lang, policy: rules } = this;
    const [seed, date] = [Number(this.draw.seed), this.draw.date];
    const length = Number(this.length) as ShiftLength;
    const made = saved.ok
      ? await startShift({ mode, lang, length, trainee, attempts, seed, date, ...(rules && { rules }) })
      : saved;
    this.busy = false;
    if (!made.ok) {
      this.trouble = made.diagnostics;
      return false;
    }
    if (this.log) this.earlier = [this.log, ...this.earlier];
    this.log = made.value;
    this.setup = false;
    // The next one is another, unless one says otherwise.
    this.draw.draw();
    this.trouble = [];
    this.#wait(firstGap_ms, false);
    return true;
  }

  /** Takes the ringing call and returns its address; `undefined` if the run could not be created. */
  async answer(): Promise<string | undefined> {
    const current = this.state?.current;
    if (this.log === undefined || current === undefined || this.busy) return undefined;
    this.busy = true;
    const waited_ms = Math.round(this.waiting.answer());
    const { startShiftCall } = await import('#app/start-shift');
    const made = await startShiftCall(this.log.header, current);
    const told = made.ok ? await this.#tell({ is: 'answered', run: made.value.id, waited_ms }) : made;
    this.busy = false;
    if (made.ok && told.ok) return made.value.href;
    this.trouble = told.diagnostics;
    return undefined;
  }

  async end(): Promise<void> {
    this.waiting.stop();
    await this.#tell({ is: 'ended' });
  }

  async reload(): Promise<void> {
    this.setup = false;
    await this.load(true);
  }

  async #miss(): Promise<void> {
    await this.#tell({ is: 'missed' });
    if (this.state?.phase === 'waiting') this.#wait(this.#rules?.gap_ms ?? 0, false);
  }

  async #follow(): Promise<void> {
    const { state, log } = this;
    const now = state?.current === undefined ? undefined : state.calls[state.current];
    if (state?.phase !== 'taken' || log === undefined || now?.run === undefined) return;
    const store = await records.open();
    if (!store.ok) return;
    const run = await loadRun(store.value, now.run);
    const status = run.ok ? run.value.status : 'left';
    if (status === 'left' || (run.ok && run.value.run.wrapUp)) await this.#tell({ is: 'done' });
    else this.taken = { id: now.run, scenario: now.scenario, open: status === 'open' };
  }

  #wait(gap_ms: number, paused: boolean): void {
    const { log, state } = this;
    const rules = this.#rules;
    if (log === undefined || state?.current === undefined || rules === undefined) return;
    this.waiting.begin({ gap_ms, answerWithin_ms: rules.answerWithin_ms, paused });
    // Fetched while nobody waits for it: an answered call must be there.
    const { scenario } = log.header.calls[state.current]!;
    callReader(log.header.lang, scenario).begin();
    playedAhead(scenario, log.header.lang, log.header.mode);
    void import('#app/start-shift');
  }

  async #tell(what: ShiftEvent): Promise<Result<ShiftLog>> {
    const store = await records.open();
    assert(this.log, 'a shift that something can be told of');
    if (!store.ok) return bad(...store.diagnostics);
    const { id, startedAt } = this.log.header;
    const now = new Date();
    const at_ms = Math.max(0, now.getTime() - Date.parse(startedAt));
    const told = await tellShift(store.value, id, { at_ms, ...what }, now.toISOString());
    if (told.ok) this.log = told.value;
    else this.trouble = told.diagnostics;
    return told;
  }
}
