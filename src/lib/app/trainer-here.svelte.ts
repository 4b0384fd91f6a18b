import { records } from './store-handle.svelte.ts';

/** Whoever judges on this device: the name that stands with what they decide, remembered from one time to the next. */
class TrainerHere {
  name = $state('');
  #kept = '';

  /** Fetches the name that was given last; what was typed meanwhile stays. */
  async load(): Promise<void> {
    const store = await records.open();
    if (!store.ok) return;
    const { readTrainer } = await import('#storage/trainer');
    const known = await readTrainer(store.value);
    this.#kept = (known.ok ? known.value : undefined) ?? '';
    if (this.name === '') this.name = this.#kept;
  }

  /** Remembers the name. A store that cannot is no reason to hold anybody up: it has to be typed the next time. */
  async keep(): Promise<void> {
    const name = this.name.trim();
    if (name === this.#kept) return;
    const store = await records.open();
    if (!store.ok) return;
    const { saveTrainer } = await import('#storage/trainer');
    const done = await saveTrainer(store.value, name, new Date().toISOString());
    if (done.ok) this.#kept = name;
  }
}

export const trainerHere = new TrainerHere();
