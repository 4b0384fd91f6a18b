import { gramOf, seen, views } from './grams';
import { viewOf, type Votes } from './classifier';

/** As many runs of words explain a vote. */
const most = 3;

/** The runs of words that speak most for a name, for explanations. */
export function topFeatures(votes: Votes, name: string, said: readonly string[]): readonly string[] {
  const view = viewOf(name);
  const { words, at, ends } = seen(said, view);
  const none = votes.score(name, []);
  const lengths = Array.from({ length: views[view].longest }, (_, i) => i + 1);
  const runs = words.flatMap((_, i) =>
    lengths
      .filter((length) => i + length <= words.length)
      .map((length) => ({
        score: votes.score(name, [gramOf(words.slice(i, i + length))]) - none,
        run: said.slice(at[i], ends[i + length - 1])
      }))
  );
  return runs
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ run }) => spoken(run));
}

/** Chinese characters stand side by side, words in Latin letters apart. */
function spoken(run: readonly string[]): string {
  return run.join(' ').replace(/(?<=[^a-z ]) (?=[^a-z ])/g, '');
}
