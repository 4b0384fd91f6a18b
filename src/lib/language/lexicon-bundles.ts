import { assert } from '#domain/assert';
import { assemble } from './inside/assemble';
import type { Mistake } from './inside/mistakes';
import type { Lexicon, LexiconSource } from './lexicon';
import { normalise } from './inside/normalise';
import { packOf, type LexiconBundle } from './lexicon-bundle';
import { makeReader } from './read';
import type { ScenarioNames, ReadUtterance } from './reading';
import { isReadyFor, prepareFor } from './script';

/** Words in Latin letters, or it needs no English. */
const latin = /[a-z\uff21-\uff3a\uff41-\uff5a]/i;
const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/**
 * The lexicon in pieces, each fetched and compiled when a text first needs it: that of the call's own language at once,
 * all of it for a text in both or in the other one. What a text is read with depends on the text alone, and the pieces
 * read it like the whole.
 */
export class Packs {
  readonly #own: LexiconBundle;
  readonly #fetch: (pack: LexiconBundle) => Promise<LexiconSource>;
  readonly #ready = new Map<LexiconBundle, Lexicon>();
  readonly #coming = new Map<LexiconBundle, Promise<void>>();
  #foreign: ReadonlySet<string> = new Set();

  /** @param fetch what `slimLexicon` made for a piece */
  constructor(own: 'zh' | 'en', fetch: (pack: LexiconBundle) => Promise<LexiconSource>) {
    this.#own = own;
    this.#fetch = fetch;
  }

  /** Makes ready for these texts, and for any in the own language. Rejects if something cannot be fetched. */
  async prepare(texts: Iterable<string>): Promise<void> {
    const all = [...texts];
    await Promise.all([this.#load(this.#own), prepareFor(all)]);
    if (all.some((text) => this.#pieceFor(text) !== this.#own)) await this.#load('both');
  }

  /** True if a text can be read without waiting. */
  isReadyFor(text: string): boolean {
    if (!this.#ready.has(this.#own) || !isReadyFor(text)) return false;
    return this.#pieceFor(text) === this.#own || this.#ready.has('both');
  }

  /** The reader of a scenario's calls; await {@link prepare} for what is to be read. */
  reader(names?: ScenarioNames): ReadUtterance {
    const readers = new Map<LexiconBundle, ReadUtterance>();
    return (text) => {
      const piece = this.#pieceFor(text);
      const lexicon = this.#ready.get(piece === this.#own ? piece : 'both');
      assert(lexicon, 'the piece of the lexicon for this text: await prepare() before reading', text);
      let read = readers.get(piece);
      if (!read) readers.set(piece, (read = makeReader(lexicon, names)));
      return read(text);
    };
  }

  #pieceFor(text: string): LexiconBundle {
    if (!latin.test(text)) return han.test(text) ? 'zh' : this.#own;
    return packOf(normalise(text).words, this.#foreign) ?? this.#own;
  }

  async #load(pack: LexiconBundle): Promise<void> {
    if (this.#ready.has(pack)) return;
    let coming = this.#coming.get(pack);
    if (!coming) this.#coming.set(pack, (coming = this.#fetchOnce(pack)));
    await coming;
  }

  async #fetchOnce(pack: LexiconBundle): Promise<void> {
    try {
      const source = await this.#fetch(pack);
      const told: Mistake[] = [];
      const lexicon = assemble([source], told, true);
      assert(told.length === 0, 'a lexicon that was checked when the app was built', told[0]);
      this.#foreign = new Set(source.foreign);
      this.#ready.set(pack, lexicon);
    } finally {
      // What could not be fetched is asked for again the next time.
      this.#coming.delete(pack);
    }
  }
}
