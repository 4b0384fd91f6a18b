import { gramOf, plain } from './grams';
import type { Votes } from './classifier';

/** As many runs of words explain a vote. */
const most = 3;

/** The runs of one to three words that speak most for a name, for explanations. */
export function topFeatures(votes: Votes, name: string, said: readonly string[]): readonly string[] {
  const { words } = plain(said);
  const none = votes.score(name, []);
  const runs = words.flatMap((_, i) =>
    [1, 2, 3].filter((length) => i + length <= words.length).map((length) => words.slice(i, i + length))
  );
  return runs
    .map((run) => ({ run, score: votes.score(name, [gramOf(run)]) - none }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ run }) => spoken(run));
}

/** Chinese characters stand side by side, words in Latin letters apart. */
function spoken(run: readonly string[]): string {
  return run.join(' ').replace(/(?<=[^a-z ]) (?=[^a-z ])/g, '');
}
