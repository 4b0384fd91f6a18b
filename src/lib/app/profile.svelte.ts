import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Trainee } from '#contact/log';
import { records } from './store-handle.svelte.ts';

class Profile {
  #trainee = $state.raw<Trainee>();

  get trainee(): Trainee | undefined {
    return this.#trainee;
  }

  async load(): Promise<Trainee | undefined> {
    const store = await records.open();
    if (!store.ok) return undefined;
    const { readProfile } = await import('#storage/profile');
    const found = await readProfile(store.value);
    if (found.ok) this.#trainee = found.value;
    return this.#trainee;
  }

  /** Saves them for the next call. SB0530 if either is invalid. */
  async save(trainee: Trainee): Promise<Result<Trainee>> {
    const store = await records.open();
    if (!store.ok) return bad(...store.diagnostics);
    const { saveProfile } = await import('#storage/profile');
    const saved = await saveProfile(store.value, trainee, new Date().toISOString());
    if (saved.ok) this.#trainee = saved.value;
    return saved.ok ? good(saved.value) : saved;
  }
}

export const profile = new Profile();

/** Limits for the name and id of a trainee, also enforced by the store. */
export const traineeLimits = { nameCharacters: 60, agentId: /^\d{1,20}$/ } as const;
