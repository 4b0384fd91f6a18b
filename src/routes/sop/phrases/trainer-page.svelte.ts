import { locale } from '#app/locale.svelte';
import { readLanguageOf, type ReadLanguage } from '#language/lexicon-bundle';
import { search, type PhrasebookEntry } from './phrasebook.ts';
import { topicsOf } from './topics.ts';

/** What of the phrase book is shown: of which language, what was searched for, and which entries are unfolded. */
export class TrainerPage {
  readonly #entries: readonly PhrasebookEntry[];
  #chosen = $state<ReadLanguage>();
  question = $state('');
  #open = $state.raw<ReadonlySet<string>>(new Set());

  constructor(entries: readonly PhrasebookEntry[]) {
    this.#entries = entries;
  }

  /** The reader's own, until another is chosen. */
  get language(): ReadLanguage {
    return this.#chosen ?? readLanguageOf(locale.current);
  }
  set language(language: ReadLanguage) {
    this.#chosen = language;
  }

  /** What the question leaves, by topic. */
  readonly topics = $derived.by(() => topicsOf(search(this.#entries, this.question)));

  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  fold(name: string, open: boolean): void {
    if (open === this.isOpen(name)) return;
    const others = [...this.#open].filter((other) => other !== name);
    this.#open = new Set(open ? [...others, name] : others);
  }

  /** Unfolds an entry that somebody was sent to, whatever was searched for; false if there is none of that name. */
  unfold(name: string): boolean {
    if (!this.#entries.some((entry) => entry.name === name)) return false;
    this.question = '';
    this.fold(name, true);
    return true;
  }
}
