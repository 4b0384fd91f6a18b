import { gramsIn, seen, views, type View } from './inside/grams';
import { annotate } from './inside/annotate';
import { nameTables } from './inside/name-tables';
import { stretchesOf } from './inside/stretches';
import type { Lexicon } from './lexicon';

export { gramsLeast, viewOf, Votes, type VoteSource } from './inside/classifier';
export { views, type View } from './inside/grams';
export { eachWeight, written, type WrittenWeights } from './inside/weights';

/** Parts of the reader that `npm run train` needs: features of a text for the vote, format of its weights. */

/** Returns a function that splits a text into words as the reader does. */
export function makeHearer(lexicon: Lexicon): (text: string) => readonly string[] {
  const names = nameTables(lexicon, undefined);
  return (text) => annotate(text, lexicon, names, { count: 0 }).words;
}

/** Returns hashes of the word sequences of a text in one view: of the whole, and of each stretch that is judged. */
export function gramsOf(words: readonly string[], view: View) {
  const text = seen(words, view).words;
  const { longest } = views[view];
  return {
    whole: gramsIn(text, longest),
    stretches: stretchesOf(text.length).map(({ from, to }) => gramsIn(text, longest, from, to))
  };
}
