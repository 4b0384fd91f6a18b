import { gramsIn, plain } from './inside/grams';
import { annotate } from './inside/annotate';
import { nameTables } from './inside/name-tables';
import { levels, unpacked, weigh, type VoteSource } from './inside/classifier';
import type { Lexicon } from './lexicon';

export { gramsLeast, type VoteSource } from './inside/classifier';

/** What `npm run train` needs of the reader: what the vote sees of a text, and how its weights are written down. */

/** Hashes of the runs of words in a text, as the vote sees them. */
export function makeGrams(lexicon: Lexicon): (text: string) => readonly number[] {
  const names = nameTables(lexicon, undefined);
  return (text) => gramsIn(plain(annotate(text, lexicon, names, { count: 0 }).words).words);
}

/** Rounds weights to the few levels that are sent. The largest few in a thousand are all on the outermost one. */
export function packed(weights: Float64Array): Pick<VoteSource, 'weights' | 'most'> {
  const sizes = weights.map(Math.abs).sort();
  const most = sizes[Math.floor(sizes.length * 0.9995)] || 1;
  const letters = Array.from(weights, (weight) => {
    const level = Math.min(levels, Math.round(Math.sqrt(Math.abs(weight) / most) * levels));
    return String.fromCharCode(65 + levels + Math.sign(weight) * level);
  });
  return { weights: letters.join(''), most };
}

/** What gives the score that a reader would give, for what is written down. */
export function scorer(source: Pick<VoteSource, 'weights' | 'most' | 'bias'>): (grams: readonly number[]) => number {
  const table = unpacked(source);
  return (grams) => weigh(table, source.bias, grams);
}
