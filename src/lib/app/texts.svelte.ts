import addresses, { type ListTexts, type Specimen } from 'virtual:switchboard/texts';
import type { Lang } from '#domain/text';
import { fetchOnce } from './inside/fetch-once.ts';
import { locale } from './locale.svelte.ts';

class Texts<T> {
  readonly #addresses: Readonly<Record<Lang, string>>;
  #current = $state.raw<T>();
  #following: (() => void) | undefined;

  constructor(addresses: Readonly<Record<Lang, string>>) {
    this.#addresses = addresses;
  }

  get current(): T | undefined {
    return this.#current;
  }

  load(): Promise<void> {
    this.#following ??= $effect.root(() => {
      $effect(() => void this.#show(locale.current));
    });
    return this.#show(locale.current);
  }

  async #show(lang: Lang): Promise<void> {
    try {
      // Made by our own build: its types hold.
      const texts = (await fetchOnce(this.#addresses[lang])) as T;
      if (lang === locale.current) this.#current = texts;
    } catch {
      // What is said of the connection stands elsewhere.
    }
  }
}

/** Texts of scenarios, cases and clauses in lists. */
export const listTexts = new Texts<ListTexts>(addresses.lists);
export const specimen = new Texts<Specimen>(addresses.specimen);
