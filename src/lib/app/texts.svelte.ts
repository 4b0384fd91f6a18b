import addresses, { type ListTexts, type Specimen } from 'virtual:switchboard/texts';
import type { Lang } from '#domain/text';
import { fetchOnce } from './inside/fetch-once.ts';
import { locale } from './locale.svelte.ts';

/**
 * Texts of the shipped data, fetched in the language of the interface alone: nobody waits for the other one. After a switch
 * they stand in the old language until those in the new one are there.
 */
class Texts<T> {
  readonly #addresses: Readonly<Record<Lang, string>>;
  #current = $state.raw<T>();
  #following: (() => void) | undefined;

  constructor(addresses: Readonly<Record<Lang, string>>) {
    this.#addresses = addresses;
  }

  /** Nothing until they have been fetched. */
  get current(): T | undefined {
    return this.#current;
  }

  /** Fetches them, and from now on those of every language that is switched to. Never rejects: what cannot be fetched is not shown, and whoever comes next tries again. */
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

/** What lists say of scenarios, their cases and clauses. */
export const listTexts = new Texts<ListTexts>(addresses.lists);
/** A moment of a call for whoever has never taken one. */
export const specimen = new Texts<Specimen>(addresses.specimen);
