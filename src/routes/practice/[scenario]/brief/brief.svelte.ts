import { hasPlayed } from '#app/has-played';
import { dayOfDevice } from '#app/day-of-device';
import { drawSeed } from '#app/random-ids';
import { locale } from '#app/locale.svelte';
import { profile } from '#app/profile.svelte';
import { TraineeForm } from '#app/trainee-form.svelte';
import { records } from '#app/store-handle.svelte';
import { readSetting, writeSetting } from '#app/setting';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { callOn } from '#domain/call-time';
import type { Lang } from '#domain/text';
import { modes, type Mode } from '#domain/ids';
import type { RunItem } from '#storage/run-list';
import type { Allowance, Trainee } from '#contact/log';
import { seedOfVariant } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';

export const allowances = ['1', '1.5', '2', 'off'] as const;
type AllowanceChoice = (typeof allowances)[number];

const modeKey = 'sb.mode';

export class Brief {
  readonly scenario: Scenario;
  mode = $state<Mode>('assisted');
  lang = $state<Lang>('zh-CN');
  allowance = $state<AllowanceChoice>('1');
  readonly trainee = new TraineeForm();
  /** Drawn now, not at the start, because the brief already names the customer. */
  seed = $state(0);
  /** Start of the call if the scenario does not fix it: today, so that brief and call name the same days. */
  readonly opensAt = callOn(dayOfDevice(new Date()));
  /** True if the address asks for the case of an earlier run; never for record. */
  sameCase = $state(false);
  who = $state<'known' | 'looked-up' | 'asked'>(hasPlayed() ? 'looked-up' : 'asked');
  unfinished = $state.raw<RunItem>();
  #wantedCase: string | undefined;
  #starting = $state(false);
  #trouble = $state.raw<readonly Diagnostic[]>([]);

  constructor(scenario: Scenario, query: URLSearchParams) {
    this.scenario = scenario;
    const wanted = query.get('mode') ?? readSetting(modeKey, modes);
    this.mode = scenario.modes.find((mode) => mode === wanted) ?? scenario.modes[0] ?? 'assisted';
    const lang = query.get('lang') ?? locale.current;
    this.lang = scenario.languages.find((one) => one === lang) ?? scenario.languages[0] ?? 'zh-CN';
    const seed = query.get('seed') ?? '';
    this.sameCase = /^\d{1,10}$/.test(seed);
    this.#wantedCase = query.get('case') ?? undefined;
    this.seed = this.sameCase ? Number(seed) : this.#drawn();
  }

  #drawn(): number {
    const wanted = this.#wantedCase;
    if (wanted === undefined || !Object.hasOwn(this.scenario.variants, wanted)) return drawSeed();
    return seedOfVariant(this.scenario, wanted, drawSeed);
  }

  get starting(): boolean {
    return this.#starting;
  }
  get trouble(): readonly Diagnostic[] {
    return this.#trouble;
  }

  newCase(): void {
    this.sameCase = false;
    this.#wantedCase = undefined;
    this.seed = drawSeed();
  }

  async fill(): Promise<void> {
    this.who = (await this.trainee.fill()) ? 'known' : 'asked';
  }

  async findUnfinished(): Promise<void> {
    const store = await records.open();
    if (!store.ok) return;
    const { unfinished } = await import('#storage/run-list');
    const found = await unfinished(store.value);
    if (!found.ok) return;
    this.unfinished = found.value.find(({ header, entries }) => header.scenario === this.scenario.id && entries > 0);
  }

  /** Creates the run and returns the address of its call; `undefined` if it could not be created. */
  async start(): Promise<string | undefined> {
    const trainee = this.trainee.tried();
    if (trainee === undefined) this.who = 'asked';
    if (trainee === undefined || this.#starting) return undefined;
    this.#starting = true;
    let href: string | undefined;
    try {
      href = await this.#start(trainee);
    } finally {
      // Started once is started: until the page has gone a second press must not make a second run. What could not be fetched can be asked for again.
      this.#starting = href !== undefined;
    }
    return href;
  }

  async #start(trainee: Trainee): Promise<string | undefined> {
    const { startRun } = await import('#app/start-run');
    const saved = await profile.save(trainee);
    const { mode, lang, seed } = this;
    const allowance: Allowance = this.allowance === 'off' ? 'off' : (Number(this.allowance) as Allowance);
    const made = saved.ok
      ? await startRun({ scenario: this.scenario.id, mode, lang, seed, allowance, trainee, opensAt: this.opensAt })
      : saved;
    if (!made.ok) {
      this.#trouble = made.diagnostics;
      return undefined;
    }
    writeSetting(modeKey, mode);
    return `/practice/${this.scenario.id}/call/${made.value.id}`;
  }
}
