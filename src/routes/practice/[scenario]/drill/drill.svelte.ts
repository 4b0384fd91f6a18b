import { locale } from '#app/locale.svelte';
import { profile } from '#app/profile.svelte';
import { TraineeForm } from '#app/trainee-form.svelte';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DrillStep } from '#domain/ids';
import type { Lang } from '#domain/text';
import type { Scenario } from '#scenario/scenario';

export class DrillStart {
  readonly scenario: Scenario;
  readonly step: DrillStep;
  readonly lang: Lang;
  readonly who = new TraineeForm();
  #starting = $state(false);
  #trouble = $state.raw<readonly Diagnostic[]>([]);

  constructor(
    scenario: Scenario,
    step: DrillStep,
    private readonly clause?: string
  ) {
    this.scenario = scenario;
    this.step = step;
    this.lang = scenario.languages.find((one) => one === locale.current) ?? scenario.languages[0] ?? 'zh-CN';
  }

  get starting(): boolean {
    return this.#starting;
  }
  get trouble(): readonly Diagnostic[] {
    return this.#trouble;
  }

  /** Creates the run and returns the address of its call; `undefined` if that failed. */
  async start(): Promise<string | undefined> {
    const trainee = this.who.tried();
    if (trainee === undefined || this.#starting) return undefined;
    this.#starting = true;
    const { startDrill } = await import('#app/start-run');
    const saved = await profile.save(trainee);
    const { step, clause, lang } = this;
    const made = saved.ok ? await startDrill({ scenario: this.scenario.id, step, clause, lang, trainee }) : saved;
    if (made.ok) return `/practice/${this.scenario.id}/call/${made.value.id}`;
    this.#trouble = made.diagnostics;
    this.#starting = false;
    return undefined;
  }
}
