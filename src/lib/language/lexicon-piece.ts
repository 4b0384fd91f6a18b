import { assert } from '#domain/assert';
import { assemble } from './inside/assemble';
import type { Mistake } from './inside/mistakes';
import { normalise } from './inside/normalise';
import type { Lexicon, LexiconSource } from './lexicon';
import { hasLetters, packOf, type LexiconBundle, type ReadLanguage } from './lexicon-bundle';
import { makeReader } from './read';
import type { ReadUtterance, ScenarioNames } from './reading';

/** Compiled lexicon of the call's language, or the whole for other texts; it reads its texts like the whole. */
export class LexiconPiece {
  readonly #own: ReadLanguage;
  readonly #pack: LexiconBundle;
  readonly #lexicon: Lexicon;

  /** Compiles the piece from valid sources: mistakes are reported when the app is built. */
  constructor(own: ReadLanguage, pack: LexiconBundle, sources: readonly LexiconSource[]) {
    const told: Mistake[] = [];
    this.#own = own;
    this.#pack = pack;
    this.#lexicon = assemble(sources, told, true);
    assert(told.length === 0, 'a lexicon that was checked when the app was built', told[0]);
  }

  isEnoughFor(text: string): boolean {
    return this.#pack === 'both' || this.#needs(text) === this.#pack;
  }

  /** Makes a reader with a scenario's names; await `prepareFor` first for possible traditional characters. */
  reader(names?: ScenarioNames): ReadUtterance {
    const read = makeReader(this.#lexicon, names);
    return (text) => {
      assert(this.isEnoughFor(text), 'a text that this piece of the lexicon is enough for', text);
      return read(text);
    };
  }

  #needs(text: string): LexiconBundle {
    if (!hasLetters(text, 'en')) return hasLetters(text, 'zh') ? 'zh' : this.#own;
    return packOf(normalise(text).words, this.#lexicon.foreign) ?? this.#own;
  }
}
