import { gramsIn, seen, views, type View } from './inside/grams';
import { annotate } from './inside/annotate';
import { nameTables } from './inside/name-tables';
import { stretchesOf } from './inside/stretches';
import type { Lexicon } from './lexicon';

export { gramsLeast, viewOf, Votes, type VoteSource } from './inside/classifier';
export { views, type View } from './inside/grams';
export { eachWeight, written, type WrittenWeights } from './inside/weights';

/** What `npm run train` needs of the reader: what the vote sees of a text, and how its weights are written down. */

/** What makes words of a text, as the reader does. */
export function makeHearer(lexicon: Lexicon): (text: string) => readonly string[] {
  const names = nameTables(lexicon, undefined);
  return (text) => annotate(text, lexicon, names, { count: 0 }).words;
}

/** Hashes of the runs of words in a text in one view: of the whole, and of each stretch that it is judged in. */
export function gramsOf(words: readonly string[], view: View) {
  const text = seen(words, view).words;
  const { longest } = views[view];
  return {
    whole: gramsIn(text, longest),
    stretches: stretchesOf(text.length).map(({ from, to }) => gramsIn(text, longest, from, to))
  };
}
