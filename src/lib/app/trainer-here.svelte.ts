import { records } from './store-handle.svelte.ts';

class TrainerHere {
  name = $state('');
  #kept = '';

  async load(): Promise<void> {
    const store = await records.open();
    if (!store.ok) return;
    const { readTrainer } = await import('#storage/trainer');
    const known = await readTrainer(store.value);
    this.#kept = (known.ok ? known.value : undefined) ?? '';
    if (this.name === '') this.name = this.#kept;
  }

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
