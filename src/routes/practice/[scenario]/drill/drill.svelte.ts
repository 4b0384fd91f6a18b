import { locale } from '#app/locale.svelte';
import { profile, traineeLimits } from '#app/profile.svelte';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DrillStep } from '#domain/ids';
import type { Lang } from '#domain/text';
import type { Scenario } from '#scenario/scenario';

/** What the page of a drill asks for, and whether it can be started. */
export class DrillStart {
  readonly scenario: Scenario;
  readonly step: DrillStep;
  readonly lang: Lang;
  name = $state('');
  agentId = $state('');
  /** Mistakes are shown once somebody has tried to start. */
  #tried = $state(false);
  #starting = $state(false);
  #trouble = $state.raw<readonly Diagnostic[]>([]);

  constructor(scenario: Scenario, step: DrillStep) {
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
  get nameIsWrong(): boolean {
    const name = this.name.trim();
    return this.#tried && (name === '' || name.length > traineeLimits.nameCharacters);
  }
  get agentIdIsWrong(): boolean {
    return this.#tried && !traineeLimits.agentId.test(this.agentId.trim());
  }

  /** Fills in who trains here; what was typed meanwhile stays. */
  async fill(): Promise<void> {
    const trainee = await profile.load();
    if (trainee === undefined || this.name !== '' || this.agentId !== '') return;
    this.name = trainee.name;
    this.agentId = trainee.agentId;
  }

  /** Makes the run. Where it is to be played, or nothing if it could not be made. */
  async start(): Promise<string | undefined> {
    this.#tried = true;
    if (this.nameIsWrong || this.agentIdIsWrong || this.#starting) return undefined;
    this.#starting = true;
    const trainee = { name: this.name.trim(), agentId: this.agentId.trim() };
    const { startDrill } = await import('#app/start-run');
    const saved = await profile.save(trainee);
    const { step, lang } = this;
    const made = saved.ok ? await startDrill({ scenario: this.scenario.id, step, lang, trainee }) : saved;
    if (made.ok) return `/practice/${this.scenario.id}/call/${made.value.id}`;
    this.#trouble = made.diagnostics;
    this.#starting = false;
    return undefined;
  }
}
