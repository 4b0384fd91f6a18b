import { assert } from '#domain/assert';
import { assemble } from './inside/assemble';
import type { Mistake } from './inside/mistakes';
import { normalise } from './inside/normalise';
import type { Lexicon, LexiconSource } from './lexicon';
import { hasLetters, packOf, type LexiconBundle, type ReadLanguage } from './lexicon-bundle';
import { makeReader } from './read';
import type { ReadUtterance, ScenarioNames } from './reading';

/**
 * A piece of the lexicon, compiled: that of the call's own language, or all of it for what is said in both or in the other
 * one. What a text is read with depends on the text alone, and the pieces read it like the whole.
 */
export class LexiconPiece {
  readonly #own: ReadLanguage;
  readonly #pack: LexiconBundle;
  readonly #lexicon: Lexicon;

  /** @param sources right ones: what is wrong with a lexicon is told when the app is built */
  constructor(own: ReadLanguage, pack: LexiconBundle, sources: readonly LexiconSource[]) {
    const told: Mistake[] = [];
    this.#own = own;
    this.#pack = pack;
    this.#lexicon = assemble(sources, told, true);
    assert(told.length === 0, 'a lexicon that was checked when the app was built', told[0]);
  }

  /** True if it has all that this text is to be read with. */
  isEnoughFor(text: string): boolean {
    return this.#pack === 'both' || this.#needs(text) === this.#pack;
  }

  /** Reads texts that it is enough for, as a scenario has it. Await `prepareFor` for what may stand in traditional characters. */
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
