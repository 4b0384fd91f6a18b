import { SvelteMap } from 'svelte/reactivity';
import { scriptOf } from '#contact/speech';
import type { Reason } from '#language/explain';
import type { LabelledLine } from './corpus-lines.ts';
import type { Phrasebook, PhrasebookEntry } from './phrasebook.ts';

/** Sentence of a call as the reader understands it, with a trainer's corrections. */
export class JudgedSentence {
  readonly lines: readonly string[];
  readonly #book: Phrasebook;
  line = $state('');
  readonly #judged = new SvelteMap<string, boolean>();

  constructor(lines: readonly string[], book: Phrasebook) {
    this.lines = lines;
    this.#book = book;
    this.line = lines[0] ?? '';
  }

  /** Names found by the reader, surely or nearly, or added by the trainer; each once. */
  readonly names = $derived.by((): readonly { readonly entry: PhrasebookEntry; readonly there: boolean }[] => {
    const found = this.#found;
    return this.#book.entries.flatMap((entry) => {
      const reasons = found.filter(({ name }) => name === entry.name);
      const said = this.#judged.get(entry.name);
      if (reasons.length === 0 && said === undefined) return [];
      return [{ entry, there: said ?? isSure(reasons) }];
    });
  });
  readonly #found = $derived.by((): readonly Reason[] => this.#book.explain(this.line));
  readonly others = $derived.by(() =>
    this.#book.entries.filter(({ name }) => !this.names.some(({ entry }) => entry.name === name))
  );
  readonly differs = $derived.by(() =>
    this.names.some(({ entry, there }) => there !== isSure(this.#found.filter(({ name }) => name === entry.name)))
  );

  choose(line: string): void {
    this.line = line;
    this.#judged.clear();
  }

  judge(name: string, there: boolean): void {
    this.#judged.set(name, there);
  }

  get judged(): LabelledLine {
    const values = new Map(this.#found.map((reason) => [reason.name, reason.value]));
    return {
      text: this.line,
      lang: scriptOf(this.line) === 'en' ? 'en' : 'zh',
      there: this.names
        .filter(({ there }) => there)
        .map(({ entry: { list, name } }) => ({ list, name, value: values.get(name) })),
      absent: this.names.filter(({ there }) => !there).map(({ entry }) => entry.name)
    };
  }
}

const isSure = (reasons: readonly Reason[]): boolean => reasons.some(({ verdict }) => verdict === 'sure');
