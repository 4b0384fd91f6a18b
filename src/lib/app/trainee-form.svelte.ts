import type { Trainee } from '#contact/log';
import { profile, traineeLimits } from './profile.svelte.ts';

/** Form for the trainee's name and 工号, shown at every start and filled in if known. */
export class TraineeForm {
  name = $state('');
  agentId = $state('');
  /** Initial focus: the name while no trainee is known, otherwise the button; `undefined` while looking this up. */
  begins = $state<'name' | 'start'>();
  #tried = $state(false);

  get nameIsWrong(): boolean {
    const name = this.name.trim();
    return this.#tried && (name === '' || name.length > traineeLimits.nameCharacters);
  }
  get agentIdIsWrong(): boolean {
    return this.#tried && !traineeLimits.agentId.test(this.agentId.trim());
  }

  async fill(): Promise<boolean> {
    const known = await profile.load();
    this.begins = known === undefined && this.name === '' ? 'name' : 'start';
    if (known === undefined || this.name !== '' || this.agentId !== '') return false;
    this.name = known.name;
    this.agentId = known.agentId;
    return true;
  }

  /** Returns the trainee; `undefined` if a field is invalid, which is marked from then on. */
  tried(): Trainee | undefined {
    this.#tried = true;
    if (this.nameIsWrong || this.agentIdIsWrong) return undefined;
    return { name: this.name.trim(), agentId: this.agentId.trim() };
  }
}
