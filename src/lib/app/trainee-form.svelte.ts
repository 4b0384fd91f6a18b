import type { Trainee } from '#contact/log';
import { profile, traineeLimits } from './profile.svelte.ts';

/** Who trains, as it is asked for wherever something is started: name and 工号, filled in where they are known. */
export class TraineeForm {
  name = $state('');
  agentId = $state('');
  /** Where whoever starts goes on: at the name as long as nobody is known here, else at the button; nothing while that is being looked up. */
  begins = $state<'name' | 'start'>();
  /** Mistakes are shown once somebody has tried to start. */
  #tried = $state(false);

  get nameIsWrong(): boolean {
    const name = this.name.trim();
    return this.#tried && (name === '' || name.length > traineeLimits.nameCharacters);
  }
  get agentIdIsWrong(): boolean {
    return this.#tried && !traineeLimits.agentId.test(this.agentId.trim());
  }

  /** Fills in who is known on this device; what was typed meanwhile stays. True if somebody is. */
  async fill(): Promise<boolean> {
    const known = await profile.load();
    this.begins = known === undefined && this.name === '' ? 'name' : 'start';
    if (known === undefined || this.name !== '' || this.agentId !== '') return false;
    this.name = known.name;
    this.agentId = known.agentId;
    return true;
  }

  /** Who it is, on trying to start; nothing while either is wrong, which shows from then on. */
  tried(): Trainee | undefined {
    this.#tried = true;
    if (this.nameIsWrong || this.agentIdIsWrong) return undefined;
    return { name: this.name.trim(), agentId: this.agentId.trim() };
  }
}
