import { locale } from '#app/locale.svelte';
import { readLanguageOf, type ReadLanguage } from '#language/lexicon-bundle';
import { search, type PhrasebookEntry } from '#workspace/phrases/phrasebook.ts';

import { own } from '#domain/own';
import { m } from '#app/messages';

const words: Readonly<Record<string, () => string>> = {
  courtesy: m.phrases_topic_courtesy,
  'identity-and-privacy': m.phrases_topic_identity,
  fault: m.phrases_topic_fault,
  fees: m.phrases_topic_fees,
  plans: m.phrases_topic_plans,
  complaint: m.phrases_topic_complaint,
  progress: m.phrases_topic_progress,
  transfer: m.phrases_topic_transfer,
  'follow-up': m.phrases_topic_follow_up,
  forbidden: m.phrases_topic_forbidden
};

const order = Object.keys(words);

export class TrainerPage {
  readonly #entries: readonly PhrasebookEntry[];
  #chosen = $state<ReadLanguage>();
  question = $state('');
  #open = $state.raw<ReadonlySet<string>>(new Set());

  constructor(entries: readonly PhrasebookEntry[]) {
    this.#entries = entries;
  }

  get language(): ReadLanguage {
    return this.#chosen ?? readLanguageOf(locale.current);
  }
  set language(language: ReadLanguage) {
    this.#chosen = language;
  }

  readonly topics = $derived.by(() => topicsOf(search(this.#entries, this.question)));

  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  fold(name: string, open: boolean): void {
    if (open === this.isOpen(name)) return;
    const others = [...this.#open].filter((other) => other !== name);
    this.#open = new Set(open ? [...others, name] : others);
  }

  /** Unfolds an entry and clears the search; false if there is no such entry. */
  unfold(name: string): boolean {
    if (!this.#entries.some((entry) => entry.name === name)) return false;
    this.question = '';
    this.fold(name, true);
    return true;
  }
}

interface Topic {
  readonly id: string;
  readonly title: () => string;
  readonly entries: readonly PhrasebookEntry[];
}

/** Groups entries by topic; omits empty topics and puts those without a known title last. */
export function topicsOf(entries: readonly PhrasebookEntry[]): readonly Topic[] {
  const ids = [...new Set([...order, ...entries.map(({ topic }) => topic)])];
  return ids
    .map((id) => ({
      id,
      title: own(words, id) ?? (() => id),
      entries: entries.filter(({ topic }) => topic === id)
    }))
    .filter((topic) => topic.entries.length > 0);
}
